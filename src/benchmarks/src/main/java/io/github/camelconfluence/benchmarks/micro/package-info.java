/** What the client itself costs, without a network: JMH benchmarks. */
@NullMarked
package io.github.camelconfluence.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
