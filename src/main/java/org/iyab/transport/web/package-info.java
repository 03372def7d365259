/** The HTTP calls on movements, seats, boarding and arrival. */
@NullMarked
package org.iyab.transport.web;

import org.jspecify.annotations.NullMarked;
