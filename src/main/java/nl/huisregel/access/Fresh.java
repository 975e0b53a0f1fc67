package nl.huisregel.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a handler method beside {@link For}: only for who gave a second factor in the last fifteen minutes.
 * Who did not is asked for it first, and comes back.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Fresh {

    /** Where to come back to after a form; a page that is looked at is come back to itself. */
    String back() default "/ik";
}
