/**
 * The five notebooks by name: {@link org.ser4j.notebooks.NotebookPresets} contributes their
 * networks, preprocessing and augmentations to training configurations and to {@code ser zoo}.
 *
 * <table>
 * <caption>Where a step of a notebook is</caption>
 * <tr><th>step</th><th>class</th></tr>
 * <tr><td>networks of notebook 000, ..., 004</td><td>{@code Notebook000Networks}, ..., {@code
 *     Notebook004Networks}, written with {@code KerasStack}</td></tr>
 * <tr><td>trimming, silence removal, noise reduction, padding</td><td>{@code
 *     NotebookPreprocessing}</td></tr>
 * <tr><td>noise, stretch, pitch, roll</td><td>{@code NotebookAugmentations}</td></tr>
 * <tr><td>feature sets</td><td>{@code org.ser4j.dsp.feature.FeatureSets}: a bundle refers to its set
 *     by name, so the names are in the library that every application has</td></tr>
 * </table>
 */
package org.ser4j.notebooks;
