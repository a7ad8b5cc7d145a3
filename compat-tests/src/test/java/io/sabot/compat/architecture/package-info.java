/** The house rules as tests: who may import whom, what every package must say about itself, how long a file may be. */
package io.sabot.compat.architecture;
