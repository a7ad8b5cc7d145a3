/** What the code generator writes for known queries. */
package io.sabot.compat.codegen;
