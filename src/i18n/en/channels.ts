// How the list of channels on Settings calls its columns: by them it is found, wherever the analyst has moved it.
export const channels = {
  'channels.channel': 'Channel',
  'channels.marketing': 'Marketing',
  'channels.yes': 'Yes',
  'channels.no': 'No',
} as const;
