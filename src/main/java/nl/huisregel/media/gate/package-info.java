/**
 * Looks at an upload before anything decodes it. Plain Java that reads lengths and marks only, so
 * that a hostile file meets as little code as possible.
 */
package nl.huisregel.media.gate;
