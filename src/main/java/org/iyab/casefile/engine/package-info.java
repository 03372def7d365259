/** The process of a case: its delegates and the handlers of its tasks. */
@NullMarked
package org.iyab.casefile.engine;

import org.jspecify.annotations.NullMarked;
