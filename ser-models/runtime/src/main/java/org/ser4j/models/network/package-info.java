/**
 * Networks as data: layer trees with weights, and imported models, in files that only their own
 * engine can read.
 */
@NullMarked
package org.ser4j.models.network;

import org.jspecify.annotations.NullMarked;
