/** What the project's code keeps to, checked on its class files. */
@NullMarked
package kz.zhardem.tests.house;

import org.jspecify.annotations.NullMarked;
