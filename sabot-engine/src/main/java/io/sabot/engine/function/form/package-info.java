/** Functions that the binder turns into other expressions. */
package io.sabot.engine.function.form;
