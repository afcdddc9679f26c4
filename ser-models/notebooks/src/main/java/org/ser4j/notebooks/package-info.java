/**
 * The five notebooks by name: {@link org.ser4j.notebooks.NotebookPresets} registers their networks
 * ({@code Notebook000Networks} to {@code Notebook004Networks}), preprocessing ({@code
 * NotebookPreprocessing}) and augmentations ({@code NotebookAugmentations}) for training
 * configurations. The module's README maps each step of a notebook to its class.
 */
@NullMarked
package org.ser4j.notebooks;

import org.jspecify.annotations.NullMarked;
