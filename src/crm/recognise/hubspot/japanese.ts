/**
 * HubSpot in Japanese. "…になった日付" and "顧客に転換した日付" as HubSpot's help in Japanese writes them (older portals); the rest
 * is not confirmed.
 */
import type { Language } from './language';

export const japanese: Language = {
  became: ['{stage}になった日付', '{stage}になった日', '{stage}に転換した日付', '{stage}に転換した日'],
  lead: ['リード', 'リード(見込み客)', '見込み客'],
  mql: [
    'MQL',
    'MQL(マーケティング上の有望な見込み客)',
    'マーケティング クオリファイド リード',
    'マーケティング活動によって関心度が高まったリード',
  ],
  sql: [
    'SQL',
    'SQL(営業対応可能な見込み客)',
    'セールス クオリファイド リード',
    '営業活動によって関心度が高まったリード',
  ],
  opportunity: ['商談', '案件', 'オポチュニティー'],
  customer: ['顧客', 'カスタマー'],
  both: {
    id: ['レコードID'],
    created: ['作成日', '作成日時'],
    lastActivity: ['最終アクティビティー日', '最終アクティビティ日', '前回のアクティビティー日'],
    source: ['元のソース', 'オリジナルソース', '元のトラフィックソース'],
    amount: ['金額'],
    currency: ['通貨'],
  },
  contacts: {
    email: ['Eメール', 'メールアドレス'],
    amount: ['合計収益', '総収益'],
    score: ['HubSpotスコア'],
  },
  deals: {
    customer: ['クローズ日', '成約日'],
    dealType: ['取引タイプ', '取引の種類'],
    contacts: ['関連付けられたコンタクトID', '関連付けられているコンタクトのID'],
    lostReason: ['失注理由', '失注の理由'],
  },
  lifecycleStage: ['ライフサイクルステージ'],
  dealName: ['取引名'],
  dealStage: ['取引ステージ'],
  won: ['成約', '受注', 'クローズ(成約)'],
  lost: ['失注', 'クローズ(失注)'],
};
