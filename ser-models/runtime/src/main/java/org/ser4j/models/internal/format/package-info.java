/** The JSON form of layers, front ends and preprocessing, shared by bundles and configurations. */
@NullMarked
package org.ser4j.models.internal.format;

import org.jspecify.annotations.NullMarked;
