/** From a clip to a result: a bundle compiled by an engine, and the recogniser of ser-api. */
@NullMarked
package org.ser4j.models.internal.recognize;

import org.jspecify.annotations.NullMarked;
