SELECT t.*,
       (SELECT count(*)
          FROM anchors a JOIN notes n ON n.id = a.note
         WHERE a.text = t.id AND NOT n.binned AND NOT n.withdrawn) AS notes
  FROM texts t
 WHERE NOT t.removed
 ORDER BY t.key
