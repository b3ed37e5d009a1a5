// Taken in by `--import` before a measured script: says at its end what it needed. `maxRSS` is in kilobytes on every system (libuv).
process.on('exit', () => process.stdout.write(`\npeak-kilobytes ${process.resourceUsage().maxRSS}\n`));
