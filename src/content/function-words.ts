/**
 * The small words that make up a third and more of any running text in a language of Latin letters, the most frequent
 * that its neighbours do not all share. Names, terms and identifiers are none, whatever language they come from.
 */
export const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: 'the and of to that with for this which from by can should will would have has not be are is it its as at on in an or we when if must may their there these they than then been into only such each a no do does but all you your how what',
  de: 'der die das und ist nicht ein eine einen einem einer eines mit auf für von zu den dem des im wird werden sich auch als bei oder nach wenn über durch sind kann können wie aus sie wir es er aber nur noch zum zur vom dass diese dieser dieses müssen muss soll sollen an in um so hat haben ohne zwischen jede jeder',
  fr: 'le la les des du de et est un une dans pour que qui par sur au aux avec ne pas ce cette ces sont être plus ou il elle nous vous se son sa ses leur sans mais comme peut doit si d l qu n s à en y ont été lorsque chaque tous toutes entre ainsi',
  es: 'el la los las de del y es un una en para que por con no se su sus al como más o este esta estos estas lo son ser está puede pueden cuando si entre sin sobre pero también cada todos todas desde hasta debe deben ya hay fue ha han donde',
  pt: 'o a os as de do da dos das e é um uma em para que por com não se no na nos nas ao à como mais ou este esta são ser está pode podem quando entre sem sobre mas também cada todos todas pelo pela deve devem já foi há isso seu sua',
  it: 'il lo la i gli le di del della dei delle dello degli e è un una in per che con non si su da dal dalla al alla come più o questo questa questi sono essere può possono quando tra senza ma anche ogni tutti tutte nel nella nelle sul sulla deve devono ha l ci se',
  ca: 'el la els les de del dels i és un una en per que amb no es al als com més o aquest aquesta aquests són ser pot poden quan entre sense sobre però també cada tots totes des fins ha han seva seu l d s',
  nl: 'de het een en van is niet dat die voor met op te zijn aan door bij ook als of om naar uit wordt worden kan kunnen deze dit er maar nog wij we ze zij hun moet moeten heeft hebben geen tussen elke alle over in tot onder',
  sv: 'och att det en ett som är av för med den på inte till har de om kan vi från ska skall eller när vid också varje denna detta dessa utan men så under efter mellan blir var sin sina i måste finns över',
  da: 'og at det en et som er af for med den på ikke til har de om kan vi fra skal eller når ved også hver denne dette disse uden men så under efter mellem bliver blev sin sine i må der hvor være over',
  nb: 'og å det en et som er av for med den på ikke til har de om kan vi fra skal eller når ved også hver denne dette disse uten men så under etter mellom blir ble sin sine i må der hvor være at over',
  fi: 'ja on ei se että joka jotka kun myös tai ovat voi voidaan sekä mutta niin kuin ole tämä tämän ne sen oli jos vain mukaan kanssa jossa näin nämä joita olla siitä',
  pl: 'i w na z że się nie do jest to od po dla o jak przez co który która które oraz są może lub ale czy być tylko jego ich za ze przy tego tym tej każdy jeśli gdy już można',
  cs: 'a je v na se že s z do o to jako pro který která které jsou nebo ale by být při jeho jen také pokud když může podle aby není po od ve ze už však každý musí mezi',
  tr: 've bir bu için ile de da olarak olan çok daha gibi kadar ya veya ne değil her en o ancak sonra olduğu eğer tüm tarafından göre üzere hem ama',
  hu: 'a az és hogy nem egy is ez meg van vagy de csak már mint azt ezt ha minden volt még lehet kell amely amelyek ezek azok között után szerint nincs majd el fel be',
  ro: 'și de la în a o un cu pe pentru este nu din care sau se prin sunt ca mai fi să ce al ale nici dar dacă când fiecare poate pot acest această aceste între fără despre până după trebuie',
  id: 'dan yang di untuk dengan dari ini pada adalah tidak dalam ke akan atau oleh dapat juga itu sebagai karena setiap harus ada lebih bisa telah sudah jika tanpa antara kami kita mereka',
  vi: 'và là của các có được cho trong một không với này khi những để người từ đã sẽ hoặc trên phải theo cũng đến như nếu về ra tại vào mỗi bằng do thì cần',
}
