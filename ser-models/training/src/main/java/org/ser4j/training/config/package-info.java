/** Training configuration: the recipe of a model as data, in Java and in JSON. */
@NullMarked
package org.ser4j.training.config;

import org.jspecify.annotations.NullMarked;
