SELECT t.id AS text, coalesce(nullif(t.symbol, ''), nullif(t.title, ''), t.file) AS document,
       p.node, coalesce(p.plain, p.words) AS words, '' AS note
  FROM provisions p
  JOIN texts t ON t.key = p.text
 WHERE NOT t.removed AND instr(coalesce(p.plain, p.words), ?)
 ORDER BY p.key
