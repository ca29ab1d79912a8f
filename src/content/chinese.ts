/** Frequent characters of simplified and of traditional writing that the other one does not have, in pairs. */
const SIMPLIFIED =
  '个们说这来为时会对国学过还与实现开关问题点种应当经进动发无见长间从将机电体数据务设计讯网络档变处区单双类选连运统维护权标节构组给让请该认证议论试谓简总线级结续错键链门闭际随险杂离难须预领头额显风验么东车书乐买卖亲产亿仅众优传价伤储兴写军农决况净减击则创删别办务劳势华协单历压厂吗启听员响复'
const TRADITIONAL =
  '個們說這來為時會對國學過還與實現開關問題點種應當經進動發無見長間從將機電體數據務設計訊網絡檔變處區單雙類選連運統維護權標節構組給讓請該認證議論試謂簡總線級結續錯鍵鏈門閉際隨險雜離難須預領頭額顯風驗麼東車書樂買賣親產億僅眾優傳價傷儲興寫軍農決況淨減擊則創刪別辦務勞勢華協單歷壓廠嗎啟聽員響複'

const SIMPLE = new Set([...SIMPLIFIED].filter((character) => !TRADITIONAL.includes(character)))
const OLD = new Set([...TRADITIONAL].filter((character) => !SIMPLIFIED.includes(character)))

/** Which Chinese a Chinese text is written in, by the characters that only one of the two has: simplified where none has a lead. */
export function chineseOf(text: string): 'zh-Hans' | 'zh-Hant' {
  let lead = 0
  for (const character of text) lead += OLD.has(character) ? 1 : SIMPLE.has(character) ? -1 : 0
  return lead > 0 ? 'zh-Hant' : 'zh-Hans'
}
