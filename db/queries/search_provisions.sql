SELECT t.id AS text, coalesce(nullif(t.symbol, ''), nullif(t.title, ''), t.file) AS document,
       p.node, coalesce(p.plain, p.words) AS words, '' AS note, {score} AS score
  FROM provision_index i
  JOIN provisions p ON p.key = i.rowid
  JOIN texts t ON t.key = p.text
 WHERE provision_index MATCH ? AND NOT t.removed
 ORDER BY {order}
