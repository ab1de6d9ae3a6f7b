SELECT a.text, coalesce(nullif(t.symbol, ''), nullif(t.title, ''), t.file, '') AS document,
       a.node, coalesce(n.spoken, n.words) AS words, n.id AS note
  FROM notes n
  JOIN anchors a ON a.note = n.id AND a.home
  LEFT JOIN texts t ON t.id = a.text
 WHERE NOT n.binned AND NOT n.withdrawn AND instr(coalesce(n.spoken, n.words), ?)
 ORDER BY n.key
