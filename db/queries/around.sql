-- A provision, what stands above it, and their siblings without a label, which are counted: enough to say where it stands.
WITH RECURSIVE above (node, parent, depth) AS (
    SELECT node, parent, 0 FROM provisions WHERE text = :text AND node = :node
    UNION ALL
    SELECT p.node, p.parent, above.depth + 1
    FROM above JOIN provisions p ON p.text = :text AND p.node = above.parent
    WHERE above.parent != above.node AND above.depth < 60
)
SELECT node, kind, label, parent, level, page, words, NULL AS more
FROM provisions
WHERE text = :text AND (
    node IN (SELECT node FROM above) OR (label = '' AND parent IN (SELECT parent FROM above))
)
ORDER BY position
