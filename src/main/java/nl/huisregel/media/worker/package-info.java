/**
 * The program that decodes pictures, in a process of its own with nothing to steal. It may use
 * OpenCV; nothing outside this package may, and this package uses nothing of the application.
 */
package nl.huisregel.media.worker;
