/** Iyab: an emergency repatriation case and workflow engine. */
@NullMarked
package org.iyab;

import org.jspecify.annotations.NullMarked;
