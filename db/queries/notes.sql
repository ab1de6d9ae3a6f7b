-- Notes with the anchor asked for: on a text where one is named, else the one they were written at;
-- in the order of the texts, then in reading order, then as written.
SELECT n.*, a.text, a.node, a.quote, a."start", a."end", a.prefix, a.suffix, a.page, a.hash AS provision_hash
  FROM notes n
  JOIN anchors a ON a.note = n.id
  LEFT JOIN texts t ON t.id = a.text
 WHERE NOT n.withdrawn
   AND n.binned = :binned
   AND CASE WHEN :text IS NULL THEN a.home ELSE a.text = :text END
   AND (:node IS NULL OR a.node = :node)
 ORDER BY t.key IS NULL, t.key,
          (SELECT min(p.position) FROM provisions p WHERE p.text = t.key AND p.node = a.node),
          coalesce(a."start", -1), n.key
