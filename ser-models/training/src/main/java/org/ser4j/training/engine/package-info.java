/**
 * What an engine that trains promises: {@link org.ser4j.training.engine.TrainingEngine}, found by
 * {@link java.util.ServiceLoader}, its sessions, update rules and starting weights. Inference is in
 * {@code org.ser4j.models.engine}; schedule, validation and stopping, the same for every engine,
 * are in {@code org.ser4j.training.train}.
 */
@NullMarked
package org.ser4j.training.engine;

import org.jspecify.annotations.NullMarked;
