/** What the command line needs beside the simulator: option values, the greeting, and when to stop. */
@NullMarked
package io.github.camelconfluence.simulator.command;

import org.jspecify.annotations.NullMarked;
