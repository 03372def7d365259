/** What the process of a crisis asks of the domain: delegates and task handlers. */
@NullMarked
package org.iyab.crisis.engine;

import org.jspecify.annotations.NullMarked;
