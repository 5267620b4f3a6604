/**
 * Loaded before each child's own program (`node --import`): when the supervisor is gone, however it went, its end of the channel
 * closes, and the child is told to stop as if by the supervisor.
 */
const GRACE_MS = 3_000;

// A child's own children load this too, and talk to it over a channel of theirs, which is none of our business.
if (process.env.FACEAUTH_SUPERVISOR === String(process.ppid)) {
  process.once('disconnect', () => {
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    // Not process.kill on Windows: there it ends the process on the spot.
    if (process.platform === 'win32') process.emit('SIGTERM');
    else process.kill(process.pid, 'SIGTERM');
  });
  // A listener keeps the channel, and with it the process, alive; that is for the child's own work to do.
  process.channel?.unref();
}
