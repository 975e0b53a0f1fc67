package nl.huisregel.login;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.huisregel.database.InSchool;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A school's own installation with a clock that can be moved; the classes of this package share it, each with a board of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@InSchool
@Import({MovableClock.InPlace.class, Office.class, nl.huisregel.login.oidc.FakeProvider.Configured.class})
@TestPropertySource(properties = "huisregel.test.own-database=login")
@interface InOffice {}
