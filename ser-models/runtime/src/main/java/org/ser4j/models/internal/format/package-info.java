/** The JSON form of layers, front ends and preprocessing, shared by bundles and configurations. */
package org.ser4j.models.internal.format;
