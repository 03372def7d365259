/** How the processes of a movement and of a household use transport: delegates and the answers of tasks. */
@NullMarked
package org.iyab.transport.engine;

import org.jspecify.annotations.NullMarked;
