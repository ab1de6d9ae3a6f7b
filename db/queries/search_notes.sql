SELECT a.text, coalesce(nullif(t.symbol, ''), nullif(t.title, ''), t.file, '') AS document,
       a.node, coalesce(n.spoken, n.words) AS words, n.id AS note, {score} AS score
  FROM note_index i
  JOIN notes n ON n.key = i.rowid
  JOIN anchors a ON a.note = n.id AND a.home
  LEFT JOIN texts t ON t.id = a.text
 WHERE note_index MATCH ? AND NOT n.binned AND NOT n.withdrawn
 ORDER BY {order}
