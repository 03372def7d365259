/** Cases over HTTP. */
@NullMarked
package org.iyab.casefile.web;

import org.jspecify.annotations.NullMarked;
