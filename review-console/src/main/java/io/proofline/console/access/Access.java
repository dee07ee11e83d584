package io.proofline.console.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a handler of the console, and what its answer shows of a person. Every handler has one, its own or its
 * controller's; a handler without one is refused. The table in the operator's documentation is made of them.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {

    /** What the caller must be given by a role. */
    Permission value();

    /** What the answer shows to those who may see personal data. */
    Shows shows();
}
