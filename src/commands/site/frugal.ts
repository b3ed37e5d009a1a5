/**
 * Imported first by a build, before anything large is. A build leaves much behind it: the engine would rather let that lie, up to three
 * times what is in use, than clear it away; and the bundler's allocator keeps what it has given back.
 */
import { setFlagsFromString } from 'node:v8';

// The engine clears memory once this much has been added to what was in use.
setFlagsFromString('--heap-growing-percent=60');
// Read by the bundler when it is loaded: give memory back at once.
process.env.MIMALLOC_PURGE_DELAY ??= '0';
