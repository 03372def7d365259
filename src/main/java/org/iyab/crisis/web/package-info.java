/** The calls on crises. */
@NullMarked
package org.iyab.crisis.web;

import org.jspecify.annotations.NullMarked;
