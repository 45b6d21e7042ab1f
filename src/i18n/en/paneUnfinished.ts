// What is said of work that was begun and has not ended: loaded when there is any.
export const paneUnfinished = {
  title: '“{what}” was begun here and has not ended.',
  titleAt: '“{what}” was begun here on {at} and has not ended.',
  explain:
    'Somebody may be at it in another window. Until it has ended, nothing else can be built, filled or undone.',
  watch: 'See whether it goes on',
  watching: 'Looking for 20 seconds whether it goes on',
  goesOn: 'It goes on. Wait until it has ended.',
  stopped: 'It has stopped: nothing of it has moved.',
  finish: 'Finish it',
  recover: 'Take it back',
  wait: 'Not now',
  finished: 'The unfinished work was finished.',
  recovered: 'The unfinished work was taken back.',
} as const;
