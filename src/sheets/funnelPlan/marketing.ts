// Marketing's part of each stage: leads, MQLs, SQLs and customers of the channels that Settings mark as marketing's, from
// the import's months by channel. Where some sources are not known, the part is scaled as if they were divided alike.

import { span } from '../language/lookup';

const sums = (stage: string, months: string) => ({
  all: `SUMIFS(channelMonths[${stage}],${months})`,
  known: `SUMIFS(channelMonths[${stage}],${months},channelMonths[mark],">=0")`,
  own: `SUMIFS(channelMonths[${stage}],${months},channelMonths[mark],1)`,
});

/** Formula texts without '='; from a month to a month, ends included. */
export function marketingPart(stage: string, from: string, to: string) {
  const { all, known, own } = sums(stage, span('channelMonths', from, to));
  return {
    all,
    known,
    /** Blank where no source is known. */
    share: `IF(${known}=0,"",${own}/${known})`,
    scaled: `IF(${all}=0,"",IF(${known}=0,"–",${own}*${all}/${known}))`,
  };
}
