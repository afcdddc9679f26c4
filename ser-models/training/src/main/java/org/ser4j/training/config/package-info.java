/** Training configuration: the recipe of a model as data, in Java and in JSON. */
package org.ser4j.training.config;
