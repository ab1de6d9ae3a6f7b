<?xml version='1.0' encoding='utf-8'?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Chapeau</source>
        <translation>关于 Chapeau</translation>
    </message>
    <message>
        <source>The desk a delegation works at: it reads, compares and annotates official documents.</source>
        <translation>代表团的工作台：阅读、比较、批注正式文件。</translation>
    </message>
    <message>
        <source>It works without a network. What you import and write stays in your dossiers.</source>
        <translation>无需联网。您导入和写下的一切都保存在您自己的卷宗中。</translation>
    </message>
    <message>
        <source>Dossiers: {data}
Settings: {config}</source>
        <translation>卷宗：{data}
设置：{config}</translation>
    </message>
    <message>
        <source>It stands on these libraries:</source>
        <translation>所用程序库：</translation>
    </message>
    <message>
        <source>Libraries and their licences</source>
        <translation>程序库及其许可证</translation>
    </message>
</context>
<context>
    <name>ActionsPane</name>
    <message>
        <source>This document</source>
        <translation>本文件</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Of which documents the actions are listed</source>
        <translation>列出哪些文件的行动</translation>
    </message>
    <message>
        <source>What the actions are grouped by</source>
        <translation>行动的分组方式</translation>
    </message>
    <message>
        <source>Actions: Enter opens the paragraph, F2 edits, 1 to 4 set the status</source>
        <translation>行动：回车打开段落，F2 编辑，1 至 4 设置状态</translation>
    </message>
    <message>
        <source>Leave no action out</source>
        <translation>不遗漏任何行动</translation>
    </message>
    <message>
        <source>Copy the selected actions as a table (Ctrl+C)</source>
        <translation>将所选行动复制为表格 (Ctrl+C)</translation>
    </message>
    <message>
        <source>Write the listed actions to Excel or CSV</source>
        <translation>将列出的行动写入 Excel 或 CSV</translation>
    </message>
    <message>
        <source>{n} of {all} actions</source>
        <translation>{all} 项行动中的 {n} 项</translation>
    </message>
    <message>
        <source>1 action</source>
        <translation>1 项行动</translation>
    </message>
    <message>
        <source>{n} actions</source>
        <translation>{n} 项行动</translation>
    </message>
    <message>
        <source>No action is like that. “Show all” leaves none out.</source>
        <translation>没有符合条件的行动。“全部显示”可列出所有行动。</translation>
    </message>
    <message>
        <source>This document asks nobody for anything.</source>
        <translation>本文件没有对任何人提出要求。</translation>
    </message>
    <message>
        <source>No document of this dossier asks anybody for anything.</source>
        <translation>本卷宗没有任何文件提出要求。</translation>
    </message>
    <message>
        <source>Open the paragraph</source>
        <translation>打开该段</translation>
    </message>
    <message>
        <source>{n} actions copied as a table.</source>
        <translation>已将 {n} 项行动复制为表格。</translation>
    </message>
    <message>
        <source>{name} is written.</source>
        <translation>{name} 已写好。</translation>
    </message>
</context>
<context>
    <name>AgreedModel</name>
    <message>
        <source>the same words</source>
        <translation>措辞相同</translation>
    </message>
    <message>
        <source>{n} % the same</source>
        <translation>{n}% 相同</translation>
    </message>
    <message>
        <source>session {n}</source>
        <translation>第{n}届会议</translation>
    </message>
</context>
<context>
    <name>AgreedPane</name>
    <message>
        <source>Words to look for in earlier texts</source>
        <translation>在此前文本中查找的措辞</translation>
    </message>
    <message>
        <source>Words whose earlier uses are listed</source>
        <translation>所列用例的措辞</translation>
    </message>
    <message>
        <source>Earlier uses</source>
        <translation>此前用例</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Select words in a text and press F9, or type them here.</source>
        <translation>选中文字后按 F9，或在此输入。</translation>
    </message>
    <message>
        <source>Not used before in this dossier, nor anything near it.</source>
        <translation>本卷宗中未用过相同或相近措辞。</translation>
    </message>
    <message>
        <source>The same words: {same} · nearly the same: {near}</source>
        <translation>相同：{same} · 相近：{near}</translation>
    </message>
    <message>
        <source> · more are not listed</source>
        <translation> · 其余未列</translation>
    </message>
    <message>
        <source>Copied: {words}</source>
        <translation>已复制：{words}</translation>
    </message>
    <message>
        <source>Go to the paragraph</source>
        <translation>转到该段</translation>
    </message>
    <message>
        <source>Copy the words with their source</source>
        <translation>复制措辞及出处</translation>
    </message>
</context>
<context>
    <name>AmendmentForm</name>
    <message>
        <source>Proposed by (ours where empty)</source>
        <translation>提案方（空白即我方）</translation>
    </message>
    <message>
        <source>It was made on these words:</source>
        <translation>提案所依据的文字：</translation>
    </message>
    <message>
        <source>The words the proposal was made on</source>
        <translation>提案所依据的文字</translation>
    </message>
</context>
<context>
    <name>Backing</name>
    <message>
        <source>No verified copy yet</source>
        <translation>尚无经核验的副本</translation>
    </message>
    <message>
        <source>A copy was made, read through and found good.</source>
        <translation>已制作副本，经通读核验完好。</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>No copy could be made</source>
        <translation>未能制作副本</translation>
    </message>
    <message>
        <source>In {folder}. Click for the list.</source>
        <translation>位于 {folder}。点击查看列表。</translation>
    </message>
    <message>
        <source>Verified copy just now</source>
        <translation>刚刚制作了经核验的副本</translation>
    </message>
    <message>
        <source>Verified copy {n} min ago</source>
        <translation>{n} 分钟前有经核验的副本</translation>
    </message>
    <message>
        <source>Verified copy {n} h ago</source>
        <translation>{n} 小时前有经核验的副本</translation>
    </message>
    <message>
        <source>Verified copy {n} days ago</source>
        <translation>{n} 天前有经核验的副本</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Copies of {name}</source>
        <translation>{name} 的副本</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>制作时间</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>已核验</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>缘由</translation>
    </message>
    <message>
        <source>A copy is read through again before it is put back, and what stands in its place now is kept among the copies. What was written since is in that one only.</source>
        <translation>恢复之前会再次通读副本；现有内容保留在副本之中。副本制作之后写下的内容，只存在于该份之中。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no: doubtful</source>
        <translation>否：存疑</translation>
    </message>
    <message>
        <source>There is no copy yet. One is made by itself while the dossier changes.</source>
        <translation>尚无副本。卷宗有改动时会自动制作。</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>before an update</source>
        <translation>格式更新之前</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>导入之前</translation>
    </message>
    <message>
        <source>before notes were carried over</source>
        <translation>批注转移之前</translation>
    </message>
    <message>
        <source>before notes were merged</source>
        <translation>批注合并之前</translation>
    </message>
    <message>
        <source>before many were changed</source>
        <translation>批量更改之前</translation>
    </message>
    <message>
        <source>before texts were set aside</source>
        <translation>移出文本之前</translation>
    </message>
    <message>
        <source>before a copy was put back</source>
        <translation>恢复副本之前</translation>
    </message>
</context>
<context>
    <name>BinnedModel</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>何人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>On: {words}</source>
        <translation>所答：{words}</translation>
    </message>
</context>
<context>
    <name>BinnedPane</name>
    <message>
        <source>Take out of the bin (R)</source>
        <translation>移出回收站 (R)</translation>
    </message>
    <message>
        <source>Take the note or reply in hand out of the bin</source>
        <translation>将选中的批注或回复移出回收站</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Notes and replies</source>
        <translation>批注和回复</translation>
    </message>
    <message>
        <source>The bin: R takes out of it, Enter opens the paragraph</source>
        <translation>回收站：按 R 移出，按回车打开段落</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} / {all}</translation>
    </message>
    <message>
        <source>The bin is empty.</source>
        <translation>回收站是空的。</translation>
    </message>
    <message>
        <source>Nothing in the bin is like that. “Show all” leaves nothing out.</source>
        <translation>回收站中没有符合的内容。“全部显示”可列出全部。</translation>
    </message>
    <message>
        <source>Reading the bin</source>
        <translation>正在读取回收站</translation>
    </message>
    <message>
        <source>Go to the paragraph</source>
        <translation>转到该段</translation>
    </message>
    <message>
        <source>Taken out of the bin.</source>
        <translation>已移出回收站。</translation>
    </message>
</context>
<context>
    <name>BriefDialog</name>
    <message>
        <source>Write a brief</source>
        <translation>撰写简报</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Draft to compare with</source>
        <translation>用于比较的草案</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Texts beside it</source>
        <translation>对照文本</translation>
    </message>
    <message>
        <source>As the decision</source>
        <translation>与决定相同</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Write the brief</source>
        <translation>撰写简报</translation>
    </message>
    <message>
        <source>Preview…</source>
        <translation>预览…</translation>
    </message>
    <message>
        <source>Language of the brief</source>
        <translation>简报语言</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>要写入的文件</translation>
    </message>
    <message>
        <source>Choose where to write the file</source>
        <translation>选择文件的保存位置</translation>
    </message>
    <message>
        <source>Show the pages of the brief, to print or to save as PDF</source>
        <translation>查看简报页面，可打印或存为PDF</translation>
    </message>
    <message>
        <source>P&amp;reset</source>
        <translation>预设(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>种类(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Decision</source>
        <translation>决定(&amp;D)</translation>
    </message>
    <message>
        <source>Draft to &amp;compare with</source>
        <translation>用于比较的草案(&amp;C)</translation>
    </message>
    <message>
        <source>Notes that go out</source>
        <translation>随简报发出的批注</translation>
    </message>
    <message>
        <source>P&amp;aper</source>
        <translation>纸张(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation>模板(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>None: no comparison</source>
        <translation>无：不作比较</translation>
    </message>
    <message>
        <source>Laying out the brief</source>
        <translation>正在排版简报</translation>
    </message>
    <message>
        <source>Word documents (*.docx)</source>
        <translation>Word 文档 (*.docx)</translation>
    </message>
    <message>
        <source>Write the brief to</source>
        <translation>将简报写入</translation>
    </message>
    <message>
        <source>{name} is written. Open its folder?</source>
        <translation>{name} 已写好。打开所在文件夹吗？</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>正在撰写 {name}</translation>
    </message>
    <message>
        <source>{name} is there already. Replace it?</source>
        <translation>{name} 已经存在。要替换吗？</translation>
    </message>
</context>
<context>
    <name>BriefOptions</name>
    <message>
        <source>All paragraphs; or 3, 4(b)</source>
        <translation>全部段落；或3, 4(b)</translation>
    </message>
    <message>
        <source>Everybody; or a ministry, a role, an addressee</source>
        <translation>全部；或某部委、职责、行文对象</translation>
    </message>
    <message>
        <source>As our positions name it, where they name it</source>
        <translation>立场批注中对我方的称呼（如有）</translation>
    </message>
    <message>
        <source>Nobody is named</source>
        <translation>不署名</translation>
    </message>
    <message>
        <source>Kind of brief</source>
        <translation>简报种类</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Our delegation</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>编写人</translation>
    </message>
    <message>
        <source>&amp;Paragraphs</source>
        <translation>段落(&amp;P)</translation>
    </message>
    <message>
        <source>Kinds of note</source>
        <translation>批注种类</translation>
    </message>
    <message>
        <source>F&amp;or whom</source>
        <translation>对象(&amp;O)</translation>
    </message>
    <message>
        <source>O&amp;ur delegation</source>
        <translation>我方(&amp;U)</translation>
    </message>
    <message>
        <source>Prepared b&amp;y</source>
        <translation>编写人(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>保密级别</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Give the selected notes a tag (T); with a minus before it, take it away</source>
        <translation>给所选批注加标签（T）；前加减号则去掉</translation>
    </message>
    <message>
        <source>Put the selected notes in the bin (Del)</source>
        <translation>将所选批注移入回收站（Del）</translation>
    </message>
    <message>
        <source>{field} of the selected notes</source>
        <translation>所选批注的{field}</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tag for the selected notes</source>
        <translation>所选批注的标签</translation>
    </message>
</context>
<context>
    <name>BurnDown</name>
    <message>
        <source>version {n}: {all}, {here} of them in this paragraph</source>
        <translation>第 {n} 版：{all} 处，其中本段 {here} 处</translation>
    </message>
    <message>
        <source>Open brackets by version</source>
        <translation>各版本未决方括号</translation>
    </message>
</context>
<context>
    <name>CarryDialog</name>
    <message>
        <source>Carry notes over</source>
        <translation>转移批注</translation>
    </message>
    <message>
        <source>Earlier draft</source>
        <translation>先前草案</translation>
    </message>
    <message>
        <source>Text that followed it</source>
        <translation>后续文本</translation>
    </message>
    <message>
        <source>Look at the notes</source>
        <translation>查看批注</translation>
    </message>
    <message>
        <source>See what becomes of every note; nothing is changed yet</source>
        <translation>查看每条批注的去向；尚不作任何更改</translation>
    </message>
    <message>
        <source>&amp;Earlier draft, with the notes</source>
        <translation>有批注的先前草案(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Text that followed it</source>
        <translation>后续文本(&amp;T)</translation>
    </message>
    <message>
        <source>Choose two different texts.</source>
        <translation>请选择两个不同的文本。</translation>
    </message>
    <message>
        <source>Notes on the earlier draft: {n}</source>
        <translation>先前草案上的批注：{n} 条</translation>
    </message>
</context>
<context>
    <name>CarryingModel</name>
    <message>
        <source>Note</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>It hangs on the new text.</source>
        <translation>已挂在新文本上。</translation>
    </message>
    <message>
        <source>Kept as an orphan: nothing proposed fits.</source>
        <translation>保留为无着落：所建议的位置均不合适。</translation>
    </message>
    <message>
        <source>Next best (B): {place}, {share}</source>
        <translation>次佳 (B)：{place}，{share}</translation>
    </message>
    <message>
        <source>{share} · {n} of {all}</source>
        <translation>{share} · 第 {n} 处，共 {all} 处</translation>
    </message>
    <message>
        <source>What stood around it:</source>
        <translation>其前后尚存的段落：</translation>
    </message>
    <message>
        <source>Nowhere in the new text (P chooses a paragraph)</source>
        <translation>新文本中无处可挂（按 P 选择段落）</translation>
    </message>
</context>
<context>
    <name>CarryingPane</name>
    <message>
        <source>Choose the texts…</source>
        <translation>选择文本…</translation>
    </message>
    <message>
        <source>Accept all confirmed (C)</source>
        <translation>接受全部已确认的 (C)</translation>
    </message>
    <message>
        <source>Choose the draft that has notes and the text that followed it</source>
        <translation>选择有批注的草案及其后续文本</translation>
    </message>
    <message>
        <source>Hang all confirmed notes on the new text</source>
        <translation>将全部已确认的批注挂到新文本上</translation>
    </message>
    <message>
        <source>Notes carried over</source>
        <translation>转移的批注</translation>
    </message>
    <message>
        <source>How many notes are confirmed, proposed and orphaned</source>
        <translation>已确认、待定和无着落的批注各有多少</translation>
    </message>
    <message>
        <source>Carrying notes over to {name}</source>
        <translation>正在将批注转移到 {name}</translation>
    </message>
    <message>
        <source>Carrying notes over…</source>
        <translation>正在转移批注…</translation>
    </message>
    <message>
        <source>Choose the draft that has notes and the text that followed it.</source>
        <translation>请选择有批注的草案及其后续文本。</translation>
    </message>
    <message>
        <source>No note stands on the earlier draft.</source>
        <translation>先前草案上没有批注。</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>负责角色</translation>
    </message>
    <message>
        <source>Set the status of the selected actions (1 to 4)</source>
        <translation>设置所选行动的状态（1 至 4）</translation>
    </message>
    <message>
        <source>Give the selected actions to a role</source>
        <translation>将所选行动交给某一角色</translation>
    </message>
    <message>
        <source>No role</source>
        <translation>无角色</translation>
    </message>
</context>
<context>
    <name>ClausePane</name>
    <message>
        <source>What the paragraph says</source>
        <translation>本段内容要素</translation>
    </message>
    <message>
        <source>It asks for nothing and cites nothing.</source>
        <translation>本段未提出要求，也未援引其他文件。</translation>
    </message>
    <message>
        <source>strength {n} of 9</source>
        <translation>强度 {n}/9</translation>
    </message>
    <message>
        <source>Marks:</source>
        <translation>标记：</translation>
    </message>
</context>
<context>
    <name>ColumnsFrame</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>筛选…</translation>
    </message>
    <message>
        <source>List only rows that hold these words</source>
        <translation>只列出含有这些字词的行</translation>
    </message>
    <message>
        <source>Copy the listed rows as a table</source>
        <translation>将所列各行复制为表格</translation>
    </message>
</context>
<context>
    <name>ColumnsPane</name>
    <message>
        <source>No row is like that.</source>
        <translation>没有符合条件的行。</translation>
    </message>
    <message>
        <source>The row is copied as a table.</source>
        <translation>该行已复制为表格。</translation>
    </message>
    <message>
        <source>{n} rows copied as a table.</source>
        <translation>已将 {n} 行复制为表格。</translation>
    </message>
    <message>
        <source>Go to the paragraph</source>
        <translation>转到该段</translation>
    </message>
    <message>
        <source>Write a note on it</source>
        <translation>就此写批注</translation>
    </message>
    <message>
        <source>Copy the row</source>
        <translation>复制该行</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>复制表格</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Compare two texts</source>
        <translation>比较两个文本</translation>
    </message>
    <message>
        <source>Old text (the draft)</source>
        <translation>旧文本（草案）</translation>
    </message>
    <message>
        <source>New text (as adopted)</source>
        <translation>新文本（通过稿）</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>&amp;New text (as adopted)</source>
        <translation>新文本（通过稿）(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Old text (the draft)</source>
        <translation>旧文本（草案）(&amp;O)</translation>
    </message>
    <message>
        <source>Suggested: the two texts that have most paragraphs in common.</source>
        <translation>建议：相同段落最多的两个文本。</translation>
    </message>
    <message>
        <source>Choose two different texts, or two decisions of one.</source>
        <translation>请选择两个不同的文本，或同一文本中的两项决定。</translation>
    </message>
</context>
<context>
    <name>ComparisonBar</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the two texts</source>
        <translation>选择两个文本</translation>
    </message>
    <message>
        <source>Swap the two texts</source>
        <translation>互换两个文本</translation>
    </message>
    <message>
        <source>Which changes are listed</source>
        <translation>列出哪些改动</translation>
    </message>
    <message>
        <source>List one meaning or kind of change</source>
        <translation>只列一种含义或改动</translation>
    </message>
    <message>
        <source>What the changes are listed by</source>
        <translation>改动的排列方式</translation>
    </message>
    <message>
        <source>Previous change (Shift+F7, P)</source>
        <translation>上一处改动 (Shift+F7, P)</translation>
    </message>
    <message>
        <source>Next change (F7, N)</source>
        <translation>下一处改动 (F7, N)</translation>
    </message>
    <message>
        <source>Write a note on this change (A)</source>
        <translation>就此改动写批注 (A)</translation>
    </message>
    <message>
        <source>Every meaning</source>
        <translation>所有含义</translation>
    </message>
</context>
<context>
    <name>ComparisonModel</name>
    <message>
        <source>Change</source>
        <translation>改动</translation>
    </message>
</context>
<context>
    <name>ComparisonPane</name>
    <message>
        <source>Changes</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Summary of the comparison</source>
        <translation>比较概要</translation>
    </message>
    <message>
        <source>Comparing {a} with {b}</source>
        <translation>正在比较 {a} 与 {b}</translation>
    </message>
    <message>
        <source>{name} before the tracked changes</source>
        <translation>{name}（修订前）</translation>
    </message>
    <message>
        <source>Change {n} of {total}</source>
        <translation>第 {n} 处改动，共 {total} 处</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>Choose two texts to compare: a draft and what was adopted, for instance.</source>
        <translation>请选择要比较的两个文本，例如草案和通过的案文。</translation>
    </message>
</context>
<context>
    <name>ConflictBox</name>
    <message>
        <source>Two wrote at the same time: {field}</source>
        <translation>两人同时修改：{field}</translation>
    </message>
    <message>
        <source>Two changed the same reply</source>
        <translation>两人修改了同一回复</translation>
    </message>
    <message>
        <source>Shown here</source>
        <translation>此处所示</translation>
    </message>
    <message>
        <source>The other side</source>
        <translation>另一方</translation>
    </message>
    <message>
        <source>Keep this (Alt+{key})</source>
        <translation>保留此项（Alt+{key}）</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Opening {name}</source>
        <translation>正在打开 {name}</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Assigned to</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>State (Space in the list: open or resolved)</source>
        <translation>状态（列表中按空格键：未解决／已解决）</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Who sees to it</source>
        <translation>由谁负责</translation>
    </message>
    <message>
        <source>Tags, separated by spaces</source>
        <translation>标签，以空格分隔</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>承办人</translation>
    </message>
</context>
<context>
    <name>EmptyPane</name>
    <message>
        <source>Your desk is clear</source>
        <translation>案头还是空的</translation>
    </message>
    <message>
        <source>Lay official documents on it: PDF, Word, plain text or Akoma Ntoso.
Drop them here, or choose how to begin.</source>
        <translation>把正式文件放上来：PDF、Word、纯文本或 Akoma Ntoso。
拖放到这里，或选择如何开始。</translation>
    </message>
    <message>
        <source>Import documents…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Import documents</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>以前打开过</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>打开 {name}</translation>
    </message>
</context>
<context>
    <name>FacetBar</name>
    <message>
        <source>Words</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>List only what holds these words</source>
        <translation>只列出含有这些词语的内容</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Words in the action</source>
        <translation>行动中的字词</translation>
    </message>
    <message>
        <source>List only actions that hold these words</source>
        <translation>只列出含有这些字词的行动</translation>
    </message>
</context>
<context>
    <name>FourDialog</name>
    <message>
        <source>Check the changes of a translation</source>
        <translation>核对译文的改动</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>&amp;Draft of the original</source>
        <translation>原文草案(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Final text of the original</source>
        <translation>原文定本(&amp;F)</translation>
    </message>
    <message>
        <source>Draft of the &amp;translation</source>
        <translation>译文草案(&amp;T)</translation>
    </message>
    <message>
        <source>Final text of the t&amp;ranslation</source>
        <translation>译文定本(&amp;R)</translation>
    </message>
    <message>
        <source>Suggested by title and symbol.</source>
        <translation>根据标题和文号建议。</translation>
    </message>
    <message>
        <source>Choose four different texts.</source>
        <translation>请选择四个不同的文本。</translation>
    </message>
</context>
<context>
    <name>GoingBack</name>
    <message>
        <source>The copy was put back; what stood there is kept among the copies.</source>
        <translation>副本已放回；原处的文件保存在副本之中。</translation>
    </message>
    <message>
        <source>Going back to a copy</source>
        <translation>正在恢复到副本</translation>
    </message>
    <message>
        <source>Restore this copy</source>
        <translation>恢复此副本</translation>
    </message>
</context>
<context>
    <name>Hanging</name>
    <message>
        <source>Carrying notes over</source>
        <translation>转移批注</translation>
    </message>
</context>
<context>
    <name>HitsModel</name>
    <message>
        <source>note</source>
        <translation>批注</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Some settings could not be read and are as at first; the file was copied to {name}.</source>
        <translation>部分设置无法读取，已恢复为初始值；原文件已复制为 {name}。</translation>
    </message>
</context>
<context>
    <name>Ladder</name>
    <message>
        <source>{n} of {most} on the ladder</source>
        <translation>力度阶梯第 {n} 级，共 {most} 级</translation>
    </message>
</context>
<context>
    <name>LedgerModel</name>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Who and where</source>
        <translation>何方、何处</translation>
    </message>
    <message>
        <source>What was proposed</source>
        <translation>所提内容</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>结局</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>No later text says anything of it yet.</source>
        <translation>尚无后续文本涉及此项。</translation>
    </message>
</context>
<context>
    <name>LedgerPane</name>
    <message>
        <source>Ours</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>Every party</source>
        <translation>各方</translation>
    </message>
    <message>
        <source>Every outcome</source>
        <translation>所有结果</translation>
    </message>
    <message>
        <source>Every fate</source>
        <translation>所有结局</translation>
    </message>
    <message>
        <source>Amendments and positions</source>
        <translation>修正提案和立场</translation>
    </message>
    <message>
        <source>Amendments and positions: Enter opens the evidence</source>
        <translation>修正提案和立场：按回车打开依据</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} / {all}</translation>
    </message>
    <message>
        <source>No amendment and no position for or against words was noted yet.</source>
        <translation>尚未记录任何修正提案，也未记录对案文的赞成或反对立场。</translation>
    </message>
    <message>
        <source>None is like that. “Show all” leaves none out.</source>
        <translation>没有符合的条目。“全部显示”可列出全部。</translation>
    </message>
    <message>
        <source>Looking for our proposals in the later texts</source>
        <translation>正在后续文本中查找我方提案</translation>
    </message>
    <message>
        <source>Go to {name}</source>
        <translation>转到 {name}</translation>
    </message>
    <message>
        <source>Go to what was proposed</source>
        <translation>转到所提内容</translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message>
        <source>Other documents</source>
        <translation>其他文件</translation>
    </message>
    <message>
        <source>Session {n}</source>
        <translation>第 {n} 届会议</translation>
    </message>
</context>
<context>
    <name>LibraryPane</name>
    <message>
        <source>Filter the library</source>
        <translation>筛选文件库</translation>
    </message>
    <message>
        <source>Filter by symbol, title, language…</source>
        <translation>按文号、标题、语言筛选…</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>文件库</translation>
    </message>
</context>
<context>
    <name>LineagePanel</name>
    <message>
        <source>How this paragraph came about</source>
        <translation>本段沿革</translation>
    </message>
    <message>
        <source>Its brackets</source>
        <translation>本段方括号</translation>
    </message>
    <message>
        <source>Open brackets by version</source>
        <translation>各版本未决方括号</translation>
    </message>
    <message>
        <source>Open brackets</source>
        <translation>未决方括号</translation>
    </message>
    <message>
        <source>There are none in this paragraph.</source>
        <translation>本段没有方括号。</translation>
    </message>
</context>
<context>
    <name>ListedPane</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Copy what is listed as a table (Ctrl+C)</source>
        <translation>将所列内容复制为表格 (Ctrl+C)</translation>
    </message>
    <message>
        <source>Leave nothing out</source>
        <translation>不作任何筛除</translation>
    </message>
    <message>
        <source>{n} rows copied as a table.</source>
        <translation>已将 {n} 行复制为表格。</translation>
    </message>
</context>
<context>
    <name>LockChooser</name>
    <message>
        <source>With a passphrase</source>
        <translation>用口令</translation>
    </message>
    <message>
        <source>To the public keys of colleagues</source>
        <translation>用同事的公钥</translation>
    </message>
    <message>
        <source>Not at all (public notes only)</source>
        <translation>不加密（仅限公开批注）</translation>
    </message>
    <message>
        <source>How the file is encrypted</source>
        <translation>文件的加密方式</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>The passphrase again</source>
        <translation>再次输入口令</translation>
    </message>
    <message>
        <source>Public keys (age1…), one a line</source>
        <translation>公钥（age1…），每行一个</translation>
    </message>
    <message>
        <source>{key} is no public key; one begins with age1.</source>
        <translation>{key} 不是公钥；公钥以 age1 开头。</translation>
    </message>
    <message>
        <source>Give the public key of everyone who may read it.</source>
        <translation>请给出每位可读者的公钥。</translation>
    </message>
    <message>
        <source>A passphrase has {n} letters or more; tell it to your colleague by another way.</source>
        <translation>口令至少 {n} 个字符；请通过其他途径告知同事。</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>两次输入尚不一致。</translation>
    </message>
</context>
<context>
    <name>LockedPane</name>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the dossier again</source>
        <translation>重新打开卷宗</translation>
    </message>
    <message>
        <source>{name} is locked</source>
        <translation>{name} 已锁定</translation>
    </message>
    <message>
        <source>Type its passphrase, or the code of its recovery sheet.</source>
        <translation>请输入口令，或恢复单上的代码。</translation>
    </message>
    <message>
        <source>The dossier is closed meanwhile.</source>
        <translation>其间卷宗处于关闭状态。</translation>
    </message>
</context>
<context>
    <name>LockstepPane</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Doubts</source>
        <translation>疑点</translation>
    </message>
    <message>
        <source>Choose the texts</source>
        <translation>选择文本</translation>
    </message>
    <message>
        <source>Which paragraphs are listed</source>
        <translation>列出哪些段落</translation>
    </message>
    <message>
        <source>Texts in lock-step</source>
        <translation>逐段对照</translation>
    </message>
    <message>
        <source>Previous doubt (Shift+F7, P)</source>
        <translation>上一处疑点 (Shift+F7, P)</translation>
    </message>
    <message>
        <source>Next doubt (F7, N)</source>
        <translation>下一处疑点 (F7, N)</translation>
    </message>
    <message>
        <source>Write a translation query on this paragraph (A)</source>
        <translation>就本段提出翻译问题 (A)</translation>
    </message>
    <message>
        <source>Choose the languages of a text.</source>
        <translation>请选择同一文本的各语文本。</translation>
    </message>
    <message>
        <source>Laying the languages beside each other</source>
        <translation>正在排列各语文本</translation>
    </message>
    <message>
        <source>{language}, draft</source>
        <translation>{language}草案</translation>
    </message>
    <message>
        <source>{language}, final</source>
        <translation>{language}定本</translation>
    </message>
    <message>
        <source>The change</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>对应情况</translation>
    </message>
    <message>
        <source>Doubt {n} of {total}</source>
        <translation>第 {n} 处疑点，共 {total} 处</translation>
    </message>
</context>
<context>
    <name>LostDialog</name>
    <message>
        <source>{name} does not open</source>
        <translation>{name} 打不开</translation>
    </message>
    <message>
        <source>Restoring puts the copy in its place. The file that does not open is set aside among the copies, not deleted: what was written after the copy was made is in that file only.</source>
        <translation>恢复时，副本会取代它。打不开的文件会移到副本之中另存，不会删除：副本之后写入的内容只在那个文件里。</translation>
    </message>
    <message>
        <source>The copy of {when} is good.</source>
        <translation>{when} 的副本完好。</translation>
    </message>
    <message>
        <source>The copy of {when} is good: it was read through just now. Documents in it: {texts}; notes: {notes}.</source>
        <translation>{when} 的副本完好：刚刚通读核验过。其中文件 {texts} 份，批注 {notes} 条。</translation>
    </message>
    <message>
        <source>&amp;Restore it</source>
        <translation>恢复它(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Look into the copy</source>
        <translation>查看副本(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;All copies…</source>
        <translation>全部副本(&amp;A)…</translation>
    </message>
    <message>
        <source>Read only: nothing is changed, and it can be restored from there</source>
        <translation>只读：不作任何改动，可在那里恢复</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Library</source>
        <translation>文件库</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>商定</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>批注</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge notes</source>
        <translation>合并批注</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>File from a colleague</source>
        <translation>同事的文件</translation>
    </message>
    <message>
        <source>Choose the file from a colleague</source>
        <translation>选择同事的文件</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Show what the file holds; nothing is changed</source>
        <translation>显示文件内容；不作任何更改</translation>
    </message>
    <message>
        <source>What merging would do</source>
        <translation>合并后的变化</translation>
    </message>
    <message>
        <source>Merge everything shown, in one step that undo takes back</source>
        <translation>一步合并所示全部内容，可一次撤销</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>口令(&amp;P)</translation>
    </message>
    <message>
        <source>My &amp;key</source>
        <translation>我的密钥(&amp;K)</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Nothing is changed before you have seen everything that would come in.</source>
        <translation>在您看过全部来件之前，不作任何更改。</translation>
    </message>
    <message>
        <source>From: {name}</source>
        <translation>发件人：{name}</translation>
    </message>
    <message>
        <source>Documents that are new here: {names}</source>
        <translation>此处尚无的文件：{names}</translation>
    </message>
    <message>
        <source>Merged. {counts}</source>
        <translation>已合并。{counts}</translation>
    </message>
    <message>
        <source>Merging notes</source>
        <translation>正在合并批注</translation>
    </message>
</context>
<context>
    <name>MergingModel</name>
    <message>
        <source>What comes</source>
        <translation>来件</translation>
    </message>
    <message>
        <source>Here now</source>
        <translation>此处现状</translation>
    </message>
    <message>
        <source>After merging</source>
        <translation>合并之后</translation>
    </message>
    <message>
        <source>Conflict: both sides are kept</source>
        <translation>冲突：两方均保留</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有改动</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>not here yet</source>
        <translation>此处尚无</translation>
    </message>
    <message>
        <source>or: </source>
        <translation>或：</translation>
    </message>
    <message>
        <source>or, {field}: </source>
        <translation>或，{field}：</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Dismiss the message</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <source>Do what is offered</source>
        <translation>按建议操作</translation>
    </message>
</context>
<context>
    <name>NewPassphraseDialog</name>
    <message>
        <source>New passphrase</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再次输入</translation>
    </message>
    <message>
        <source>Encrypt {name}</source>
        <translation>加密 {name}</translation>
    </message>
    <message>
        <source>Whoever takes the file, or one of its backups, reads nothing without this passphrase. Nobody can find it out for you: print the recovery sheet that is offered next.</source>
        <translation>没有此口令，任何人拿到文件或备份都无法阅读。口令一旦遗忘，谁也无法找回：请打印下一步提供的恢复单。</translation>
    </message>
    <message>
        <source>A key file is any file of yours; it is then needed beside the passphrase.</source>
        <translation>密钥文件可以是您的任何文件；设定后，打开卷宗时除口令外还须提供该文件。</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>The two lines differ; type the passphrase once more.</source>
        <translation>两次输入不一致；请重新输入口令。</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Note</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Kind of note</source>
        <translation>批注种类</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>谁可以看到</translation>
    </message>
    <message>
        <source>The words the note stands on</source>
        <translation>批注所针对的文字</translation>
    </message>
    <message>
        <source>Words of the note</source>
        <translation>批注内容</translation>
    </message>
    <message>
        <source>The amendment with its changes marked</source>
        <translation>标出改动的修正案文</translation>
    </message>
    <message>
        <source>Kept at {time}</source>
        <translation>已于 {time} 保存</translation>
    </message>
    <message>
        <source>Not kept yet</source>
        <translation>尚未保存</translation>
    </message>
</context>
<context>
    <name>NotesFilters</name>
    <message>
        <source>Words in notes and replies</source>
        <translation>批注和回复中的文字</translation>
    </message>
    <message>
        <source>List only notes that hold these words</source>
        <translation>仅列出含有这些文字的批注</translation>
    </message>
    <message>
        <source>● New</source>
        <translation>● 新</translation>
    </message>
    <message>
        <source>Only what nobody here has read</source>
        <translation>仅列出尚未阅读的</translation>
    </message>
    <message>
        <source>Since yesterday</source>
        <translation>昨天以来</translation>
    </message>
    <message>
        <source>Only what was changed yesterday or today</source>
        <translation>仅列出昨天和今天改动的</translation>
    </message>
    <message>
        <source>≠ Conflicts</source>
        <translation>≠ 冲突</translation>
    </message>
    <message>
        <source>Only notes in conflict</source>
        <translation>仅列出有冲突的批注</translation>
    </message>
</context>
<context>
    <name>NotesPane</name>
    <message>
        <source>Add note</source>
        <translation>添加批注</translation>
    </message>
    <message>
        <source>Which notes are listed</source>
        <translation>列出哪些批注</translation>
    </message>
    <message>
        <source>Add a note (F4)</source>
        <translation>添加批注 (F4)</translation>
    </message>
    <message>
        <source>Put the note in the bin (Del)</source>
        <translation>将批注放入回收站 (Del)</translation>
    </message>
    <message>
        <source>Take the note out of the bin</source>
        <translation>将批注从回收站取出</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>批注</translation>
    </message>
</context>
<context>
    <name>NotesTableModel</name>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>缔约方</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>立场</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>保密级别</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>改动时间</translation>
    </message>
</context>
<context>
    <name>NotesTablePane</name>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Notes: Enter opens the place, Space resolves, T tags, Del bins</source>
        <translation>批注：回车打开所在段落，空格标为已解决，T 加标签，Del 移入回收站</translation>
    </message>
    <message>
        <source>Leave no note out</source>
        <translation>不隐去任何批注</translation>
    </message>
    <message>
        <source>Copy the selected notes, or all listed, as a table (Ctrl+C)</source>
        <translation>将所选或列出的全部批注复制为表格（Ctrl+C）</translation>
    </message>
    <message>
        <source>No note in this dossier yet.
F4 adds one, Ctrl+Shift+M opens the quick line.</source>
        <translation>本卷宗尚无批注。
F4 添加批注，Ctrl+Shift+M 打开快速批注行。</translation>
    </message>
    <message>
        <source>No note is like that. “Show all” leaves none out.</source>
        <translation>没有这样的批注。“全部显示”可列出全部。</translation>
    </message>
    <message>
        <source>{n} of {all} notes</source>
        <translation>{all}条批注中的{n}条</translation>
    </message>
    <message>
        <source>{n} notes</source>
        <translation>{n}条批注</translation>
    </message>
    <message>
        <source>{n} notes copied as a table.</source>
        <translation>已将{n}条批注复制为表格。</translation>
    </message>
</context>
<context>
    <name>OwnKey</name>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Make a key…</source>
        <translation>生成密钥…</translation>
    </message>
    <message>
        <source>Copy my public key</source>
        <translation>复制我的公钥</translation>
    </message>
    <message>
        <source>File with my secret key</source>
        <translation>存有我的私钥的文件</translation>
    </message>
    <message>
        <source>Choose the file with my secret key</source>
        <translation>选择存有我的私钥的文件</translation>
    </message>
    <message>
        <source>Make a new key in a file of its own</source>
        <translation>在单独的文件中生成新密钥</translation>
    </message>
    <message>
        <source>Copy my public key, for colleagues to write to</source>
        <translation>复制我的公钥，供同事加密之用</translation>
    </message>
    <message>
        <source>Only where the file was written to your key</source>
        <translation>仅当文件是用您的公钥加密时才需要</translation>
    </message>
    <message>
        <source>Your public key is copied: give it to your colleagues.</source>
        <translation>已复制您的公钥：请交给同事。</translation>
    </message>
</context>
<context>
    <name>PagesView</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>ParagraphDialog</name>
    <message>
        <source>Choose a paragraph</source>
        <translation>选择段落</translation>
    </message>
    <message>
        <source>Words or label of the paragraph</source>
        <translation>段落的词语或编号</translation>
    </message>
    <message>
        <source>Hang the note here</source>
        <translation>将批注挂在此处</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Narrow the list</source>
        <translation>缩小列表</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>Close without choosing</source>
        <translation>不选择而关闭</translation>
    </message>
</context>
<context>
    <name>ParagraphsModel</name>
    <message>
        <source>Paragraph</source>
        <translation>段落</translation>
    </message>
</context>
<context>
    <name>PartnerDialog</name>
    <message>
        <source>Pair with…</source>
        <translation>与…配对</translation>
    </message>
    <message>
        <source>Words or label of the paragraph it belongs to</source>
        <translation>所对应段落的文字或编号</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>配对</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Narrow the list</source>
        <translation>缩小列表</translation>
    </message>
    <message>
        <source>What it may belong to</source>
        <translation>可能对应的段落</translation>
    </message>
    <message>
        <source>Pair the two</source>
        <translation>将两段配对</translation>
    </message>
    <message>
        <source>Close without pairing</source>
        <translation>不配对并关闭</translation>
    </message>
</context>
<context>
    <name>PartnersModel</name>
    <message>
        <source>{n} % of the words</source>
        <translation>文字相同 {n}%</translation>
    </message>
    <message>
        <source>without a pair</source>
        <translation>未配对</translation>
    </message>
    <message>
        <source>paired with another now</source>
        <translation>现与另一段配对</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>{name} is encrypted</source>
        <translation>{name} 已加密</translation>
    </message>
    <message>
        <source>Type its passphrase, or the code of its recovery sheet.</source>
        <translation>请输入口令，或恢复单上的代码。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>PositionForm</name>
    <message>
        <source>Party or group</source>
        <translation>缔约方或集团</translation>
    </message>
    <message>
        <source>Heard where?</source>
        <translation>在何处听到？</translation>
    </message>
    <message>
        <source>Stance: press its letter</source>
        <translation>立场：按相应字母</translation>
    </message>
    <message>
        <source>Where it was heard</source>
        <translation>在何处听到</translation>
    </message>
    <message>
        <source>When it was said</source>
        <translation>发言时间</translation>
    </message>
</context>
<context>
    <name>PositionsModel</name>
    <message>
        <source>Ours</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>takes no stance</source>
        <translation>未表态</translation>
    </message>
    <message>
        <source>different on different words</source>
        <translation>对不同文字立场不同</translation>
    </message>
</context>
<context>
    <name>PositionsPane</name>
    <message>
        <source>This decision</source>
        <translation>本决定</translation>
    </message>
    <message>
        <source>This document</source>
        <translation>本文件</translation>
    </message>
    <message>
        <source>Parties, for instance AU EU</source>
        <translation>缔约方，例如 AU EU</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Of which paragraphs the positions are shown</source>
        <translation>显示哪些段落的立场</translation>
    </message>
    <message>
        <source>Show only these parties</source>
        <translation>仅显示这些缔约方</translation>
    </message>
    <message>
        <source>Positions: Enter opens the paragraph</source>
        <translation>立场：回车打开段落</translation>
    </message>
    <message>
        <source>What the party said of the paragraph</source>
        <translation>该方对本段的表态</translation>
    </message>
    <message>
        <source>Copy the matrix as a table (Ctrl+C)</source>
        <translation>将立场表复制为表格（Ctrl+C）</translation>
    </message>
    <message>
        <source>None of these parties took a position here.</source>
        <translation>这些缔约方在此均未表态。</translation>
    </message>
    <message>
        <source>No position on this text yet.
Ctrl+Shift+M opens the quick line.</source>
        <translation>对本文件尚无立场记录。
Ctrl+Shift+M 打开快速批注行。</translation>
    </message>
    <message>
        <source>{n} paragraphs copied as a table.</source>
        <translation>已将{n}段复制为表格。</translation>
    </message>
</context>
<context>
    <name>PresetBar</name>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Keep what is chosen as a preset</source>
        <translation>将当前选择存为预设</translation>
    </message>
    <message>
        <source>Forget the preset</source>
        <translation>删除该预设</translation>
    </message>
    <message>
        <source>None; write a name to keep what is chosen</source>
        <translation>无；输入名称可保存当前选择</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>&amp;Fit width</source>
        <translation>适合宽度(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>另存为 PDF(&amp;S)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Pages of the brief</source>
        <translation>简报各页</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>As wide as the window</source>
        <translation>与窗口同宽</translation>
    </message>
    <message>
        <source>Print the brief</source>
        <translation>打印简报</translation>
    </message>
    <message>
        <source>Save the brief as PDF</source>
        <translation>将简报另存为 PDF</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>of {pages}</source>
        <translation>/ {pages}</translation>
    </message>
    <message>
        <source>The brief is with the printer.</source>
        <translation>简报已送交打印机。</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>{name} is written.</source>
        <translation>{name} 已写成。</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel what is under way</source>
        <translation>取消正在进行的工作</translation>
    </message>
</context>
<context>
    <name>QuickLine</name>
    <message>
        <source>AU opp 14b ‘as appropriate’ informal</source>
        <translation>AU 反对 14b “酌情” 非正式</translation>
    </message>
    <message>
        <source>Quick note: party, stance, paragraph, quote, where</source>
        <translation>快速批注：缔约方、立场、段落、引文、场合</translation>
    </message>
    <message>
        <source>What is understood of the line</source>
        <translation>对该行的理解</translation>
    </message>
    <message>
        <source>Close the quick line (Esc)</source>
        <translation>关闭快速批注行（Esc）</translation>
    </message>
    <message>
        <source>Open a document first.</source>
        <translation>请先打开文件。</translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message>
        <source>Previous decision</source>
        <translation>上一项决定</translation>
    </message>
    <message>
        <source>Next decision</source>
        <translation>下一项决定</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>适合页宽</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Recovery sheet</source>
        <translation>恢复单</translation>
    </message>
    <message>
        <source>This code opens {name} without its passphrase:</source>
        <translation>凭以下代码，无需口令即可打开 {name}：</translation>
    </message>
    <message>
        <source>Save the sheet, print it, keep it where you keep a passport, and delete the file. Whoever has it can read the dossier. It holds until the passphrase is changed.</source>
        <translation>请保存并打印恢复单，像护照一样妥善保管，然后删除该文件。任何人拿到它都能阅读卷宗。更改口令后，此单失效。</translation>
    </message>
    <message>
        <source>Save the sheet…</source>
        <translation>保存恢复单…</translation>
    </message>
    <message>
        <source>{name}-recovery</source>
        <translation>{name}-恢复单</translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation>保存恢复单</translation>
    </message>
</context>
<context>
    <name>ReplyRow</name>
    <message>
        <source>Edit the reply</source>
        <translation>修改回复</translation>
    </message>
    <message>
        <source>Put the reply in the bin</source>
        <translation>将回复移入回收站</translation>
    </message>
</context>
<context>
    <name>Rescue</name>
    <message>
        <source>{why} What you type stays in this window and is kept as soon as it can be.</source>
        <translation>{why} 您输入的内容保留在本窗口中，一旦可以保存即自动保存。</translation>
    </message>
    <message>
        <source>Save the words elsewhere…</source>
        <translation>将文字另存到别处…</translation>
    </message>
    <message>
        <source>What was typed is kept in the dossier again.</source>
        <translation>输入的内容已重新保存到卷宗中。</translation>
    </message>
    <message>
        <source>What you typed last cannot be kept in the dossier.</source>
        <translation>您最后输入的内容无法保存到卷宗中。</translation>
    </message>
    <message>
        <source>Copy the dossier elsewhere…</source>
        <translation>将案卷复制到别处…</translation>
    </message>
    <message>
        <source>Go on without them</source>
        <translation>放弃这些文字并继续</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>留在此处</translation>
    </message>
    <message>
        <source>Save the words elsewhere</source>
        <translation>将文字另存到别处</translation>
    </message>
    <message>
        <source>Save the words elsewhere: whoever has the file can read them</source>
        <translation>将文字另存到别处：任何得到该文件的人都能读到</translation>
    </message>
    <message>
        <source>{name} is written. As long as the dossier is open here, all of it can be copied elsewhere too.</source>
        <translation>{name} 已写好。案卷在此处打开期间，也可将其全部复制到别处。</translation>
    </message>
    <message>
        <source>Copy the dossier elsewhere</source>
        <translation>将案卷复制到别处</translation>
    </message>
    <message>
        <source>{why} What you typed is still here, and can be saved as words.</source>
        <translation>{why}您输入的文字仍在这里，可另存为文字。</translation>
    </message>
    <message>
        <source>{name} is a copy of the dossier as it was kept last, read through and found good.</source>
        <translation>{name} 是案卷最后一次保存内容的副本，已通读核验，完好无误。</translation>
    </message>
</context>
<context>
    <name>RiverPane</name>
    <message>
        <source>Write the table to Word or Excel</source>
        <translation>将表格导出为 Word 或 Excel</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有改动</translation>
    </message>
    <message>
        <source>In brackets</source>
        <translation>有方括号</translation>
    </message>
    <message>
        <source>Choose the versions</source>
        <translation>选择版本</translation>
    </message>
    <message>
        <source>Which paragraphs are listed</source>
        <translation>列出哪些段落</translation>
    </message>
    <message>
        <source>Versions beside each other</source>
        <translation>各版本对照</translation>
    </message>
    <message>
        <source>Previous changed paragraph (Shift+F7, P)</source>
        <translation>上一处改动 (Shift+F7, P)</translation>
    </message>
    <message>
        <source>Next changed paragraph (F7, N)</source>
        <translation>下一处改动 (F7, N)</translation>
    </message>
    <message>
        <source>Write a note on this paragraph (A)</source>
        <translation>就本段写批注 (A)</translation>
    </message>
    <message>
        <source>Choose the versions of a text: its drafts, and what was adopted.</source>
        <translation>请选择同一文本的各版本：各次草案及最后通过的文本。</translation>
    </message>
    <message>
        <source>Laying the versions beside each other</source>
        <translation>正在排列各版本</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>{n} paragraphs, {changed} changed</source>
        <translation>共 {n} 段，{changed} 段有改动</translation>
    </message>
    <message>
        <source>open brackets: {counts}</source>
        <translation>未决方括号：{counts}</translation>
    </message>
    <message>
        <source>Change {n} of {total}</source>
        <translation>第 {n} 处改动，共 {total} 处</translation>
    </message>
    <message>
        <source>{name} is written.</source>
        <translation>已写入 {name}。</translation>
    </message>
</context>
<context>
    <name>SearchPane</name>
    <message>
        <source>Search every document and note</source>
        <translation>搜索所有文件和批注</translation>
    </message>
    <message>
        <source>Words to search for</source>
        <translation>要搜索的字词</translation>
    </message>
    <message>
        <source>Search in which document</source>
        <translation>在哪份文件中搜索</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>In every document</source>
        <translation>在所有文件中</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>The first {n}</source>
        <translation>前 {n} 条</translation>
    </message>
    <message>
        <source>1 found</source>
        <translation>找到 1 条</translation>
    </message>
    <message>
        <source>{n} found</source>
        <translation>找到 {n} 条</translation>
    </message>
</context>
<context>
    <name>SecretFields</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>Key file…</source>
        <translation>密钥文件…</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>显示输入的内容</translation>
    </message>
    <message>
        <source>Choose a key file, where the dossier has one</source>
        <translation>选择密钥文件（如卷宗设有密钥文件）</translation>
    </message>
    <message>
        <source>No key file</source>
        <translation>不用密钥文件</translation>
    </message>
    <message>
        <source>no key file</source>
        <translation>无密钥文件</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>密钥文件</translation>
    </message>
</context>
<context>
    <name>ShareDialog</name>
    <message>
        <source>Share notes</source>
        <translation>共享批注</translation>
    </message>
    <message>
        <source>Send the documents along</source>
        <translation>随附文件</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>写入文件</translation>
    </message>
    <message>
        <source>From whom</source>
        <translation>发件人</translation>
    </message>
    <message>
        <source>Of which kind</source>
        <translation>哪一类</translation>
    </message>
    <message>
        <source>Goes out</source>
        <translation>送出</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>发件人(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Encrypted</source>
        <translation>加密(&amp;E)</translation>
    </message>
    <message>
        <source>Nothing: choose whose notes go out, and of which kind.</source>
        <translation>无：请选择送出哪一级、哪一类批注。</translation>
    </message>
    <message>
        <source>Only public notes go out unencrypted.</source>
        <translation>只有公开批注可以不加密送出。</translation>
    </message>
    <message>
        <source>{name} is written. Open its folder?</source>
        <translation>{name} 已写好。要打开所在文件夹吗？</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Filter the shortcuts</source>
        <translation>筛选快捷键</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>筛选…</translation>
    </message>
    <message>
        <source>Zoom the document</source>
        <translation>缩放文件</translation>
    </message>
    <message>
        <source>Ctrl + wheel</source>
        <translation>Ctrl + 滚轮</translation>
    </message>
    <message>
        <source>Fold and unfold in the tree</source>
        <translation>在树中折叠和展开</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
</context>
<context>
    <name>SideChooser</name>
    <message>
        <source>{side}: the decision</source>
        <translation>{side}：决定</translation>
    </message>
    <message>
        <source>The whole document</source>
        <translation>整份文件</translation>
    </message>
</context>
<context>
    <name>SideList</name>
    <message>
        <source>Add</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>{side}: put on the list</source>
        <translation>{side}：加入列表</translation>
    </message>
    <message>
        <source>{side}: the list</source>
        <translation>{side}：列表</translation>
    </message>
    <message>
        <source>Delete takes a text off the list.</source>
        <translation>按Delete键从列表移除。</translation>
    </message>
</context>
<context>
    <name>StrengthLabel</name>
    <message>
        <source>Too short: at least ten letters, better four or five words.</source>
        <translation>太短：至少十个字母，最好四五个词。</translation>
    </message>
    <message>
        <source>Easy to guess: add a word or two.</source>
        <translation>容易猜到：请再加一两个词。</translation>
    </message>
    <message>
        <source>Fair; one more word makes it strong.</source>
        <translation>尚可；再加一个词就够强了。</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>强。</translation>
    </message>
</context>
<context>
    <name>TablePane</name>
    <message>
        <source>Copy the table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Find a row</source>
        <translation>查找行</translation>
    </message>
    <message>
        <source>Find a row…</source>
        <translation>查找行…</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>no such row</source>
        <translation>没有这一行</translation>
    </message>
    <message>
        <source>{n} rows</source>
        <translation>{n} 行</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>第 {n} 个，共 {total} 个</translation>
    </message>
    <message>
        <source>The table is in the clipboard.</source>
        <translation>表格已复制到剪贴板。</translation>
    </message>
</context>
<context>
    <name>TaskForm</name>
    <message>
        <source>Due</source>
        <translation>截止日期</translation>
    </message>
</context>
<context>
    <name>TemplateChooser</name>
    <message>
        <source>Ours, or your own copy</source>
        <translation>本程序的模板，或您改过的副本</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Copy of the template…</source>
        <translation>模板副本…</translation>
    </message>
    <message>
        <source>For the Word file; preview and PDF keep our looks.</source>
        <translation>仅用于Word文件；预览和PDF仍用本程序的版式。</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Choose a template</source>
        <translation>选择模板</translation>
    </message>
    <message>
        <source>Save a copy of the template to restyle in Word</source>
        <translation>保存一份模板副本，可在 Word 中改换样式</translation>
    </message>
    <message>
        <source>Looking at the template</source>
        <translation>正在查看模板</translation>
    </message>
    <message>
        <source>{refusal} Write the brief with our own template?</source>
        <translation>{refusal} 改用本程序的模板撰写简报吗？</translation>
    </message>
    <message>
        <source>Word documents (*.docx)</source>
        <translation>Word 文档 (*.docx)</translation>
    </message>
    <message>
        <source>Template.docx</source>
        <translation>模板.docx</translation>
    </message>
    <message>
        <source>Save a copy of the template</source>
        <translation>保存模板副本</translation>
    </message>
    <message>
        <source>{name} is written. Change how its styles look in Word; briefs then look the same.</source>
        <translation>{name} 已写成。请在 Word 中修改其中各样式的外观，简报即随之改变。</translation>
    </message>
</context>
<context>
    <name>TextReader</name>
    <message>
        <source>Text of the document</source>
        <translation>文件正文</translation>
    </message>
</context>
<context>
    <name>Thread</name>
    <message>
        <source>Reply (R); Enter keeps it</source>
        <translation>回复（R）；回车保存</translation>
    </message>
    <message>
        <source>Reply to the note</source>
        <translation>回复批注</translation>
    </message>
</context>
<context>
    <name>TierChooser</name>
    <message>
        <source>Handed to a secretariat: only public notes, unless you choose more.</source>
        <translation>将交给秘书处：只含公开批注，除非您另选。</translation>
    </message>
    <message>
        <source>{tier}: {notes}</source>
        <translation>{tier}：{notes}</translation>
    </message>
    <message>
        <source>In the brief: {out}. Left out: {stay}.</source>
        <translation>写入简报：{out}。不写入：{stay}。</translation>
    </message>
    <message>
        <source>no notes</source>
        <translation>无批注</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 条批注</translation>
    </message>
    <message>
        <source>{n} notes</source>
        <translation>{n} 条批注</translation>
    </message>
</context>
<context>
    <name>TimelineModel</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>何人</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>所作更改</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>taken back since</source>
        <translation>其后已撤销</translation>
    </message>
    <message>
        <source>{n} notes</source>
        <translation>{n} 条批注</translation>
    </message>
</context>
<context>
    <name>TimelinePane</name>
    <message>
        <source>Earlier ones</source>
        <translation>更早的</translation>
    </message>
    <message>
        <source>Only this one (T)</source>
        <translation>只看此项 (T)</translation>
    </message>
    <message>
        <source>List earlier changes too</source>
        <translation>同时列出更早的更改</translation>
    </message>
    <message>
        <source>List only the changes of the note or text in hand</source>
        <translation>只列出选中批注或文本的更改</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Every act</source>
        <translation>所有操作</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>所有日期</translation>
    </message>
    <message>
        <source>Changes, the latest first: Enter opens the note</source>
        <translation>更改，最新的在前：按回车打开批注</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} / {all}</translation>
    </message>
    <message>
        <source>Nothing was changed in this dossier yet.</source>
        <translation>此案卷尚无更改。</translation>
    </message>
    <message>
        <source>No change is like that. “Show all” leaves none out.</source>
        <translation>没有符合的更改。“全部显示”可列出全部。</translation>
    </message>
    <message>
        <source>Reading the timeline</source>
        <translation>正在读取时间线</translation>
    </message>
    <message>
        <source>Go to the paragraph</source>
        <translation>转到该段</translation>
    </message>
</context>
<context>
    <name>TranslationForm</name>
    <message>
        <source>Term</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>提问者</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>In {language}</source>
        <translation>{language}译法</translation>
    </message>
</context>
<context>
    <name>TreePane</name>
    <message>
        <source>Decision tree</source>
        <translation>决定结构树</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>Undo: {step}</source>
        <translation>撤销：{step}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo: {step}</source>
        <translation>重做：{step}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Taken back: {step}</source>
        <translation>已撤销：{step}</translation>
    </message>
    <message>
        <source>Done again: {step}</source>
        <translation>已重做：{step}</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Filter the texts…</source>
        <translation>筛选文本…</translation>
    </message>
    <message>
        <source>Filter the texts</source>
        <translation>筛选文本</translation>
    </message>
    <message>
        <source>Texts of the dossier: Space chooses one</source>
        <translation>卷宗中的文本：按空格键选择</translation>
    </message>
    <message>
        <source>Earlier (Alt+Up)</source>
        <translation>前移 (Alt+Up)</translation>
    </message>
    <message>
        <source>Later (Alt+Down)</source>
        <translation>后移 (Alt+Down)</translation>
    </message>
    <message>
        <source>Leave it out (Delete)</source>
        <translation>去掉 (Delete)</translation>
    </message>
    <message>
        <source>At most {n} texts find room beside each other.</source>
        <translation>最多可并列 {n} 个文本。</translation>
    </message>
    <message>
        <source>Choose at least {n} texts.</source>
        <translation>请至少选择 {n} 个文本。</translation>
    </message>
    <message>
        <source>Suggested by title and symbol.</source>
        <translation>根据标题和文号建议。</translation>
    </message>
</context>
<context>
    <name>VersionsList</name>
    <message>
        <source>Symbol</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语文</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
</context>
<context>
    <name>Watch</name>
    <message>
        <source>Read only: another window has this dossier open ({who}).</source>
        <translation>只读：另一个窗口已打开此卷宗（{who}）。</translation>
    </message>
    <message>
        <source>Read only: this is a copy; go back to it to work on in it.</source>
        <translation>只读：这是一份副本；恢复它之后才能在其中继续工作。</translation>
    </message>
    <message>
        <source>Read only: the file or its folder cannot be written.</source>
        <translation>只读：文件或其文件夹不可写入。</translation>
    </message>
    <message>
        <source>Synced or network folder</source>
        <translation>同步或网络文件夹</translation>
    </message>
    <message>
        <source>Understood for this dossier</source>
        <translation>此卷宗不再提示</translation>
    </message>
    <message>
        <source>The other window has closed this dossier; it can be changed here now.</source>
        <translation>另一个窗口已关闭此卷宗；现在可以在此修改。</translation>
    </message>
    <message>
        <source>Open to write</source>
        <translation>打开以便修改</translation>
    </message>
    <message>
        <source>And {n} more.</source>
        <translation>另有 {n} 处。</translation>
    </message>
    <message>
        <source>Something in this dossier is not what was written. {doubts} The copy of {when} is good.</source>
        <translation>此卷宗中有内容与写入时不符。{doubts}{when} 的副本完好。</translation>
    </message>
    <message>
        <source>Something in this dossier is not what was written. {doubts} No good copy of it was found.</source>
        <translation>此卷宗中有内容与写入时不符。{doubts}没有找到完好的副本。</translation>
    </message>
    <message>
        <source>Go back to it…</source>
        <translation>恢复到该副本…</translation>
    </message>
    <message>
        <source>All copies…</source>
        <translation>所有副本…</translation>
    </message>
</context>
<context>
    <name>WordInDialog</name>
    <message>
        <source>Import comments from Word</source>
        <translation>从 Word 导入批注</translation>
    </message>
    <message>
        <source>The document it names itself</source>
        <translation>文件自身所指的文本</translation>
    </message>
    <message>
        <source>Document the comments are on</source>
        <translation>批注所在的文件</translation>
    </message>
    <message>
        <source>X leaves a row out · P chooses its paragraph</source>
        <translation>X 不收录该行 · P 选择其段落</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Word file with comments</source>
        <translation>有批注的 Word 文件</translation>
    </message>
    <message>
        <source>Choose the Word file</source>
        <translation>选择 Word 文件</translation>
    </message>
    <message>
        <source>Who may see the new notes</source>
        <translation>新批注的可见范围</translation>
    </message>
    <message>
        <source>Show what the file brings; nothing is changed</source>
        <translation>显示文件带来的内容；不作任何更改</translation>
    </message>
    <message>
        <source>What comes in</source>
        <translation>收到的内容</translation>
    </message>
    <message>
        <source>Keep everything that is not left out, in one step</source>
        <translation>一步保存所有收录的内容</translation>
    </message>
    <message>
        <source>&amp;On</source>
        <translation>所在文件(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Tier of new notes</source>
        <translation>新批注的级别(&amp;T)</translation>
    </message>
    <message>
        <source>On {name}</source>
        <translation>在 {name} 上</translation>
    </message>
    <message>
        <source>Notes new, changed or answered: {n}.</source>
        <translation>新增、改动或答复的批注：{n} 条。</translation>
    </message>
    <message>
        <source>Keeping the comments</source>
        <translation>正在保存批注</translation>
    </message>
</context>
<context>
    <name>WordOutDialog</name>
    <message>
        <source>Export with notes as Word comments</source>
        <translation>连同批注导出为 Word 批注</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Resolved notes too</source>
        <translation>包括已解决的批注</translation>
    </message>
    <message>
        <source>Write the Word file</source>
        <translation>写入 Word 文件</translation>
    </message>
    <message>
        <source>Who signs notes that name nobody</source>
        <translation>未署名批注的署名人</translation>
    </message>
    <message>
        <source>&amp;Document</source>
        <translation>文件(&amp;D)</translation>
    </message>
    <message>
        <source>Goes out</source>
        <translation>送出</translation>
    </message>
    <message>
        <source>&amp;Signed</source>
        <translation>署名(&amp;S)</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>{name} is written, with {n} notes as comments.</source>
        <translation>{name} 已写好，含 {n} 条批注。</translation>
    </message>
</context>
<context>
    <name>WordRowsModel</name>
    <message>
        <source>What comes</source>
        <translation>来件</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>left out (X takes it in)</source>
        <translation>不收录（按 X 收录）</translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <translation>人工选定</translation>
    </message>
</context>
<context>
    <name>Working</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>New dossier…</source>
        <translation>新建卷宗…</translation>
    </message>
    <message>
        <source>Open dossier…</source>
        <translation>打开卷宗…</translation>
    </message>
    <message>
        <source>Import documents…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>Export brief…</source>
        <translation>导出简报…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>复制并附出处</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>添加批注</translation>
    </message>
    <message>
        <source>Search the dossier</source>
        <translation>搜索卷宗</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>比较…</translation>
    </message>
    <message>
        <source>Compare what was tracked</source>
        <translation>比较修订前后</translation>
    </message>
    <message>
        <source>Actions requested</source>
        <translation>要求采取的行动</translation>
    </message>
    <message>
        <source>Back to reading</source>
        <translation>返回阅读</translation>
    </message>
    <message>
        <source>Back to the comparison</source>
        <translation>返回比较</translation>
    </message>
    <message>
        <source>Previous decision</source>
        <translation>上一项决定</translation>
    </message>
    <message>
        <source>Next decision</source>
        <translation>下一项决定</translation>
    </message>
    <message>
        <source>Choose a decision</source>
        <translation>选择决定</translation>
    </message>
    <message>
        <source>Unfold the tree</source>
        <translation>展开结构树</translation>
    </message>
    <message>
        <source>Fold the tree</source>
        <translation>折叠结构树</translation>
    </message>
    <message>
        <source>What the paragraph says</source>
        <translation>本段内容要素</translation>
    </message>
    <message>
        <source>Mark what every paragraph says</source>
        <translation>标出各段内容要素</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>适合页宽</translation>
    </message>
    <message>
        <source>Go to the library</source>
        <translation>转到文件库</translation>
    </message>
    <message>
        <source>Go to the document</source>
        <translation>转到文件</translation>
    </message>
    <message>
        <source>Go to the tree</source>
        <translation>转到结构树</translation>
    </message>
    <message>
        <source>Go to the notes</source>
        <translation>转到批注</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一窗格</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一窗格</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>About Chapeau</source>
        <translation>关于 Chapeau</translation>
    </message>
    <message>
        <source>Versions side by side…</source>
        <translation>各版本对照…</translation>
    </message>
    <message>
        <source>Languages side by side…</source>
        <translation>各语文本对照…</translation>
    </message>
    <message>
        <source>Check the changes of a translation…</source>
        <translation>核对译文的改动…</translation>
    </message>
    <message>
        <source>Back to the versions</source>
        <translation>返回版本对照</translation>
    </message>
    <message>
        <source>Back to the languages</source>
        <translation>返回语文对照</translation>
    </message>
    <message>
        <source>Agreed language</source>
        <translation>商定用语</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Encrypt…</source>
        <translation>加密…</translation>
    </message>
    <message>
        <source>Change passphrase…</source>
        <translation>更改口令…</translation>
    </message>
    <message>
        <source>Recovery sheet…</source>
        <translation>恢复单…</translation>
    </message>
    <message>
        <source>Remove encryption…</source>
        <translation>取消加密…</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Lock when idle…</source>
        <translation>闲置时锁定…</translation>
    </message>
    <message>
        <source>Quick note</source>
        <translation>快速批注</translation>
    </message>
    <message>
        <source>All notes as a table</source>
        <translation>全部批注（表格）</translation>
    </message>
    <message>
        <source>Who stands where</source>
        <translation>各方立场一览</translation>
    </message>
    <message>
        <source>Carry notes over…</source>
        <translation>转移批注…</translation>
    </message>
    <message>
        <source>Did our amendments survive?</source>
        <translation>我方修正提案是否保留？</translation>
    </message>
    <message>
        <source>Who changed what</source>
        <translation>更改记录</translation>
    </message>
    <message>
        <source>The bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Share notes…</source>
        <translation>共享批注…</translation>
    </message>
    <message>
        <source>Merge notes…</source>
        <translation>合并批注…</translation>
    </message>
    <message>
        <source>Export with notes as comments…</source>
        <translation>连同批注导出为 Word 批注…</translation>
    </message>
    <message>
        <source>Import comments from Word…</source>
        <translation>从 Word 导入批注…</translation>
    </message>
</context>
<context>
    <name>acts</name>
    <message>
        <source>add note</source>
        <translation>添加批注</translation>
    </message>
    <message>
        <source>edit note</source>
        <translation>修改批注</translation>
    </message>
    <message>
        <source>bin note</source>
        <translation>将批注放入回收站</translation>
    </message>
    <message>
        <source>restore note</source>
        <translation>恢复批注</translation>
    </message>
    <message>
        <source>import document</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>remove document</source>
        <translation>移除文件</translation>
    </message>
    <message>
        <source>follow up action</source>
        <translation>跟进行动</translation>
    </message>
    <message>
        <source>carry notes over</source>
        <translation>转移批注</translation>
    </message>
    <message>
        <source>add reply</source>
        <translation>添加回复</translation>
    </message>
    <message>
        <source>edit reply</source>
        <translation>修改回复</translation>
    </message>
    <message>
        <source>bin reply</source>
        <translation>将回复放入回收站</translation>
    </message>
    <message>
        <source>restore reply</source>
        <translation>恢复回复</translation>
    </message>
    <message>
        <source>settle conflict</source>
        <translation>解决冲突</translation>
    </message>
    <message>
        <source>merge notes</source>
        <translation>合并批注</translation>
    </message>
    <message>
        <source>import comments</source>
        <translation>导入批注</translation>
    </message>
    <message>
        <source>pair provisions</source>
        <translation>配对段落</translation>
    </message>
    <message>
        <source>part provisions</source>
        <translation>拆开段落</translation>
    </message>
    <message>
        <source>pair as computed</source>
        <translation>恢复自动配对</translation>
    </message>
</context>
<context>
    <name>beside</name>
    <message>
        <source>Versions of a text</source>
        <translation>同一文本的各版本</translation>
    </message>
    <message>
        <source>The versions, oldest first</source>
        <translation>各版本，由旧到新</translation>
    </message>
    <message>
        <source>Lay side by side</source>
        <translation>并列对照</translation>
    </message>
    <message>
        <source>Languages of a text</source>
        <translation>同一文本的各语文本</translation>
    </message>
    <message>
        <source>Side by side; the first is the one the others are held against</source>
        <translation>并列对照；以第一个文本为准</translation>
    </message>
</context>
<context>
    <name>briefs</name>
    <message>
        <source>Delegation brief</source>
        <translation>代表团简报</translation>
    </message>
    <message>
        <source>Comparison brief</source>
        <translation>对照简报</translation>
    </message>
    <message>
        <source>Actions brief</source>
        <translation>行动事项简报</translation>
    </message>
    <message>
        <source>Translation review sheet</source>
        <translation>译文审校表</translation>
    </message>
    <message>
        <source>Session report</source>
        <translation>会议报告</translation>
    </message>
    <message>
        <source>Proposed amendments</source>
        <translation>修正提案</translation>
    </message>
    <message>
        <source>Hand-over note</source>
        <translation>交接说明</translation>
    </message>
</context>
<context>
    <name>carrying</name>
    <message>
        <source>1 note stands on the earlier draft {name}.</source>
        <translation>先前草案 {name} 上有 1 条批注。</translation>
    </message>
    <message>
        <source>{n} notes stand on the earlier draft {name}.</source>
        <translation>先前草案 {name} 上有 {n} 条批注。</translation>
    </message>
    <message>
        <source>Carry them over…</source>
        <translation>转移…</translation>
    </message>
    <message>
        <source>Hang the note here</source>
        <translation>将批注挂在此处</translation>
    </message>
    <message>
        <source>Show the next best place</source>
        <translation>显示次佳位置</translation>
    </message>
    <message>
        <source>Show the place before</source>
        <translation>显示前一位置</translation>
    </message>
    <message>
        <source>Choose a paragraph…</source>
        <translation>选择段落…</translation>
    </message>
    <message>
        <source>Nothing fits: keep as an orphan</source>
        <translation>均不合适：保留为无着落</translation>
    </message>
    <message>
        <source>Go to the paragraph</source>
        <translation>转到该段</translation>
    </message>
    <message>
        <source>Go to the paragraph of the old text</source>
        <translation>转到旧文本的段落</translation>
    </message>
    <message>
        <source>Accept all that are confirmed</source>
        <translation>接受全部已确认的</translation>
    </message>
    <message>
        <source>Carrying over: {what}</source>
        <translation>转移：{what}</translation>
    </message>
    <message>
        <source>A hangs the note here · B shows the next best place · P chooses a paragraph · O keeps it as an orphan · C accepts all confirmed · Enter goes there</source>
        <translation>A 挂在此处 · B 显示次佳位置 · P 选择段落 · O 保留为无着落 · C 接受全部已确认的 · 回车转到该处</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>Orphaned</source>
        <translation>无着落</translation>
    </message>
    <message>
        <source>the same words in the same place</source>
        <translation>词语相同，位置相同</translation>
    </message>
    <message>
        <source>the same words under another number</source>
        <translation>词语相同，编号不同</translation>
    </message>
    <message>
        <source>the same words, moved</source>
        <translation>词语相同，已移位</translation>
    </message>
    <message>
        <source>it hangs there already</source>
        <translation>已挂在该处</translation>
    </message>
    <message>
        <source>its words are no longer found in the old text</source>
        <translation>旧文本中已找不到其词语</translation>
    </message>
    <message>
        <source>its paragraph is outside of what was compared</source>
        <translation>其段落不在比较范围内</translation>
    </message>
    <message>
        <source>only numbers in its words changed</source>
        <translation>其词语中只有数字有变</translation>
    </message>
    <message>
        <source>the same words stand in several places, or are too few to be known by</source>
        <translation>相同词语见于多处，或字数太少无法辨认</translation>
    </message>
    <message>
        <source>{0} of its paragraph kept</source>
        <translation>其段落保留 {0}</translation>
    </message>
    <message>
        <source>the same words, but not the words around them</source>
        <translation>词语相同，但前后文不同</translation>
    </message>
    <message>
        <source>the same words, but it may be another paragraph</source>
        <translation>词语相同，但可能是另一段</translation>
    </message>
    <message>
        <source>the same words, in one of the {0} parts of its paragraph</source>
        <translation>词语相同，在其段落拆成的 {0} 部分之一中</translation>
    </message>
    <message>
        <source>the same words, in a paragraph merged from several</source>
        <translation>词语相同，在由数段合并而成的段落中</translation>
    </message>
    <message>
        <source>the same words</source>
        <translation>词语相同</translation>
    </message>
    <message>
        <source>its paragraph was split in {0}</source>
        <translation>其段落拆成 {0} 段</translation>
    </message>
    <message>
        <source>its paragraph was merged with another</source>
        <translation>其段落与另一段合并</translation>
    </message>
    <message>
        <source>its paragraph is gone; this is the likest</source>
        <translation>其段落已删除；此处最为相近</translation>
    </message>
    <message>
        <source>its paragraph is gone and nothing new is like it</source>
        <translation>其段落已删除，且没有相近的新段落</translation>
    </message>
    <message>
        <source>reworded</source>
        <translation>已改写</translation>
    </message>
    <message>
        <source>its words were left out</source>
        <translation>其词语已删去</translation>
    </message>
    <message>
        <source>its words stand elsewhere in the paragraph</source>
        <translation>其词语移至段内他处</translation>
    </message>
    <message>
        <source>its words were changed</source>
        <translation>其词语有改动</translation>
    </message>
    <message>
        <source>{parts} = {n} notes on the earlier draft · {hung} hang on the new text</source>
        <translation>{parts} = 先前草案上的 {n} 条批注 · {hung} 条已挂在新文本上</translation>
    </message>
</context>
<context>
    <name>changes</name>
    <message>
        <source>unchanged</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>renumbered</source>
        <translation>重新编号</translation>
    </message>
    <message>
        <source>reworded</source>
        <translation>改写</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>moved and reworded</source>
        <translation>移动并改写</translation>
    </message>
    <message>
        <source>split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>headings, titles and tables</source>
        <translation>标题和表格</translation>
    </message>
    <message>
        <source>{body}  ·  headings, titles and tables: {apart}</source>
        <translation>{body}  ·  标题和表格：{apart}</translation>
    </message>
</context>
<context>
    <name>clause</name>
    <message>
        <source>To</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation>限定</translation>
    </message>
    <message>
        <source>On condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Refers to</source>
        <translation>援引</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>数额</translation>
    </message>
    <message>
        <source>In brackets</source>
        <translation>方括号</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>备选案文</translation>
    </message>
    <message>
        <source>named by the chapeau</source>
        <translation>见起首部分</translation>
    </message>
    <message>
        <source>depth {n}</source>
        <translation>第 {n} 层</translation>
    </message>
    <message>
        <source>closes in a later paragraph</source>
        <translation>在后文闭合</translation>
    </message>
    <message>
        <source>opened in an earlier paragraph</source>
        <translation>自前文起</translation>
    </message>
</context>
<context>
    <name>columns</name>
    <message>
        <source>(in: {words})</source>
        <translation>（新增：{words}）</translation>
    </message>
    <message>
        <source>(out: {words})</source>
        <translation>（删去：{words}）</translation>
    </message>
    <message>
        <source>(in and out again: {words})</source>
        <translation>（增而复删：{words}）</translation>
    </message>
    <message>
        <source>Next row that changed or is doubtful</source>
        <translation>下一处改动或疑点</translation>
    </message>
    <message>
        <source>Previous row that changed or is doubtful</source>
        <translation>上一处改动或疑点</translation>
    </message>
    <message>
        <source>Go to the paragraph</source>
        <translation>转到该段</translation>
    </message>
    <message>
        <source>Go from text to text</source>
        <translation>在各文本之间移动</translation>
    </message>
    <message>
        <source>Write a note on the row</source>
        <translation>就该行写批注</translation>
    </message>
    <message>
        <source>Filter the rows</source>
        <translation>筛选各行</translation>
    </message>
    <message>
        <source>Copy the row</source>
        <translation>复制该行</translation>
    </message>
    <message>
        <source>Side by side: {what}</source>
        <translation>对照：{what}</translation>
    </message>
</context>
<context>
    <name>coming in</name>
    <message>
        <source>Look into it</source>
        <translation>查看内容</translation>
    </message>
    <message>
        <source>Looking into {name}</source>
        <translation>正在查看 {name}</translation>
    </message>
</context>
<context>
    <name>comparison</name>
    <message>
        <source>Next change</source>
        <translation>下一处改动</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>上一处改动</translation>
    </message>
    <message>
        <source>Go to the paragraph</source>
        <translation>转到该段</translation>
    </message>
    <message>
        <source>Write a note on this change</source>
        <translation>就此改动写批注</translation>
    </message>
    <message>
        <source>Where were these words used before?</source>
        <translation>这一措辞此前何处用过？</translation>
    </message>
    <message>
        <source>These do not belong together</source>
        <translation>两段不对应</translation>
    </message>
    <message>
        <source>Pair with…</source>
        <translation>与…配对</translation>
    </message>
    <message>
        <source>These belong together</source>
        <translation>两段对应</translation>
    </message>
    <message>
        <source>Pair as computed again</source>
        <translation>恢复自动配对</translation>
    </message>
    <message>
        <source>Comparison: {what}</source>
        <translation>比较：{what}</translation>
    </message>
</context>
<context>
    <name>crash</name>
    <message>
        <source>Something went wrong that should not have. What you wrote is safe. A report is in {path}.</source>
        <translation>发生了不该发生的错误。您写下的内容是安全的。报告在 {path}。</translation>
    </message>
    <message>
        <source>Something went wrong that should not have. What you wrote is safe. No report could be written.</source>
        <translation>出现了不应出现的错误。您所写的内容安全无损，但无法写入错误报告。</translation>
    </message>
</context>
<context>
    <name>exchange</name>
    <message>
        <source>kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>in the bin</source>
        <translation>在回收站中</translation>
    </message>
    <message>
        <source>not in the bin</source>
        <translation>不在回收站中</translation>
    </message>
    <message>
        <source>Notes: {notes} ({binned} in the bin) · replies: {replies}</source>
        <translation>批注：{notes} 条（其中回收站 {binned} 条）· 回复：{replies} 条</translation>
    </message>
    <message>
        <source>By tier: {counts}</source>
        <translation>按级别：{counts}</translation>
    </message>
    <message>
        <source>By kind: {counts}</source>
        <translation>按类别：{counts}</translation>
    </message>
    <message>
        <source>By author: {counts}</source>
        <translation>按作者：{counts}</translation>
    </message>
    <message>
        <source>On: {names}</source>
        <translation>所在文本：{names}</translation>
    </message>
    <message>
        <source>With the documents: {names}</source>
        <translation>随附文件：{names}</translation>
    </message>
    <message>
        <source>New: {new} · changed: {changed} · in conflict: {conflicts} · as they were: {same}</source>
        <translation>新增：{new} · 改动：{changed} · 冲突：{conflicts} · 不变：{same}</translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>New dossier</source>
        <translation>新卷宗</translation>
    </message>
    <message>
        <source>Open dossier</source>
        <translation>打开卷宗</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Import documents</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>My dossier</source>
        <translation>我的卷宗</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>Documents imported: {new}.</source>
        <translation>已导入文件：{new} 份。</translation>
    </message>
    <message>
        <source>Documents imported: {new}; the others were there already.</source>
        <translation>已导入文件：{new} 份；其余文件此前已在卷宗中。</translation>
    </message>
    <message>
        <source>Nothing new: everything was there already.</source>
        <translation>没有新文件：全部文件此前已在卷宗中。</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>卷宗</translation>
    </message>
</context>
<context>
    <name>going out</name>
    <message>
        <source>File to write</source>
        <translation>要写入的文件</translation>
    </message>
    <message>
        <source>Choose where to write the file</source>
        <translation>选择文件的写入位置</translation>
    </message>
    <message>
        <source>What goes out</source>
        <translation>送出的内容</translation>
    </message>
    <message>
        <source>Whose notes</source>
        <translation>哪一级的批注</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>正在写入 {name}</translation>
    </message>
    <message>
        <source>{name} is there already. Replace it?</source>
        <translation>{name} 已存在。要替换吗？</translation>
    </message>
</context>
<context>
    <name>groupings</name>
    <message>
        <source>By paragraph</source>
        <translation>按段落</translation>
    </message>
    <message>
        <source>By meaning</source>
        <translation>按含义</translation>
    </message>
    <message>
        <source>By weight</source>
        <translation>按重要程度</translation>
    </message>
</context>
<context>
    <name>heard</name>
    <message>
        <source>Plenary</source>
        <translation>全体会议</translation>
    </message>
    <message>
        <source>Informals</source>
        <translation>非正式磋商</translation>
    </message>
    <message>
        <source>Bilateral</source>
        <translation>双边</translation>
    </message>
</context>
<context>
    <name>keeping</name>
    <message>
        <source>{n} minutes</source>
        <translation>{n} 分钟</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Lock when idle</source>
        <translation>闲置时锁定</translation>
    </message>
    <message>
        <source>Lock an encrypted dossier when nobody is at the desk for</source>
        <translation>无人操作达到以下时间后，锁定加密卷宗</translation>
    </message>
    <message>
        <source>First, the passphrase of today</source>
        <translation>请先输入现在的口令</translation>
    </message>
    <message>
        <source>Encrypting</source>
        <translation>正在加密</translation>
    </message>
    <message>
        <source>Remove the encryption? Whoever has the file, or a backup, can read it then.</source>
        <translation>取消加密？此后，任何人拿到文件或备份都能阅读。</translation>
    </message>
    <message>
        <source>The dossier and its backups are no longer encrypted.</source>
        <translation>卷宗及其备份不再加密。</translation>
    </message>
    <message>
        <source>Removing the encryption</source>
        <translation>正在取消加密</translation>
    </message>
    <message>
        <source>The recovery sheet opens the dossier without its passphrase</source>
        <translation>凭恢复单，无需口令即可打开卷宗</translation>
    </message>
    <message>
        <source>Making the recovery sheet</source>
        <translation>正在制作恢复单</translation>
    </message>
    <message>
        <source>These among its backups could not be encrypted and can still be read: {names}.</source>
        <translation>以下备份未能加密，仍可被任何人读取：{names}。</translation>
    </message>
    <message>
        <source>These presets of briefs name texts of the dossier and stand outside it, readable: {names}.</source>
        <translation>以下简报预设提到了本案卷中的文本，却存放在案卷之外，他人可读：{names}。</translation>
    </message>
    <message>
        <source>Move them into it</source>
        <translation>移入案卷</translation>
    </message>
    <message>
        <source>The presets are kept inside the dossier now.</source>
        <translation>这些预设现已存放在案卷之内。</translation>
    </message>
    <message>
        <source>The copy was put back; what stood there is kept among the copies.</source>
        <translation>已恢复到该副本；原来的内容保留在副本之中。</translation>
    </message>
    <message>
        <source>Going back to a copy</source>
        <translation>正在恢复副本</translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>masthead</source>
        <translation>文头</translation>
    </message>
    <message>
        <source>contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>enacting</source>
        <translation>制定语</translation>
    </message>
    <message>
        <source>preambular</source>
        <translation>序言段落</translation>
    </message>
    <message>
        <source>heading</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>operative</source>
        <translation>执行段落</translation>
    </message>
    <message>
        <source>paragraph</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>sub-paragraph</source>
        <translation>分段</translation>
    </message>
    <message>
        <source>bullet</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>continuation</source>
        <translation>续段</translation>
    </message>
    <message>
        <source>annex</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>table note</source>
        <translation>表注</translation>
    </message>
    <message>
        <source>footnote</source>
        <translation>脚注</translation>
    </message>
    <message>
        <source>adoption</source>
        <translation>通过行</translation>
    </message>
    <message>
        <source>separator</source>
        <translation>分隔</translation>
    </message>
</context>
<context>
    <name>languages</name>
    <message>
        <source>Arabic</source>
        <translation>阿拉伯文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>西班牙文</translation>
    </message>
    <message>
        <source>French</source>
        <translation>法文</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>俄文</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
</context>
<context>
    <name>ledger</name>
    <message>
        <source>adopted as proposed</source>
        <translation>按提案通过</translation>
    </message>
    <message>
        <source>in brackets</source>
        <translation>在方括号内</translation>
    </message>
    <message>
        <source>reworded</source>
        <translation>已改写</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>已移位</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>未采纳</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>its words stand</source>
        <translation>案文保留</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>达成</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>部分达成</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>未达成</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>its paragraph is gone</source>
        <translation>其段落已删除</translation>
    </message>
    <message>
        <source>the paragraph says what was proposed</source>
        <translation>该段即所提案文</translation>
    </message>
    <message>
        <source>every word proposed is there</source>
        <translation>所提词语全部在内</translation>
    </message>
    <message>
        <source>{0} of {1} changes taken up</source>
        <translation>采纳 {1} 处改动中的 {0} 处</translation>
    </message>
    <message>
        <source>like what was proposed, in other words</source>
        <translation>与提案相近，措辞不同</translation>
    </message>
    <message>
        <source>the paragraph stayed as it was</source>
        <translation>该段维持原样</translation>
    </message>
    <message>
        <source>the paragraph was reworded in another way</source>
        <translation>该段以另一种方式改写</translation>
    </message>
    <message>
        <source>the words stand in another paragraph</source>
        <translation>该词语见于另一段</translation>
    </message>
    <message>
        <source>the words stand</source>
        <translation>该词语保留</translation>
    </message>
    <message>
        <source>only the wording changed</source>
        <translation>仅措辞有变</translation>
    </message>
    <message>
        <source>the words were changed</source>
        <translation>该词语有改动</translation>
    </message>
</context>
<context>
    <name>library</name>
    <message>
        <source>{title}
{file}, imported {day}</source>
        <translation>{title}
{file}，{day} 导入</translation>
    </message>
</context>
<context>
    <name>lockstep</name>
    <message>
        <source>nothing here</source>
        <translation>此处无对应</translation>
    </message>
    <message>
        <source>matching</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺漏</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>extra</source>
        <translation>多出</translation>
    </message>
    <message>
        <source>carried over</source>
        <translation>已照改</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>漏改</translation>
    </message>
    <message>
        <source>without cause</source>
        <translation>无据改动</translation>
    </message>
    <message>
        <source>differing</source>
        <translation>有出入</translation>
    </message>
    <message>
        <source>{langs}: nothing stands for this {kind}</source>
        <translation>{langs}：没有与此{kind}对应的内容</translation>
    </message>
    <message>
        <source>only {langs} has this {kind}</source>
        <translation>只有{langs}有此{kind}</translation>
    </message>
    <message>
        <source>in one paragraph in {langs}, in several in {others}</source>
        <translation>{langs}为一段，{others}分为数段</translation>
    </message>
    <message>
        <source>{kind} in {lang}, {other_kind} in {base}</source>
        <translation>{lang}为{kind}，{base}为{other_kind}</translation>
    </message>
    <message>
        <source>without a label in {lang}, {other} in {base}</source>
        <translation>{lang}无编号，{base}为 {other}</translation>
    </message>
    <message>
        <source>labelled {label} in {lang}, without a label in {base}</source>
        <translation>{lang}编号为 {label}，{base}无编号</translation>
    </message>
    <message>
        <source>labelled {label} in {lang}, {other} in {base}</source>
        <translation>{lang}编号为 {label}，{base}为 {other}</translation>
    </message>
    <message>
        <source>footnotes called: {count} in {lang}, {other} in {base}</source>
        <translation>脚注引用：{lang} {count} 处，{base} {other} 处</translation>
    </message>
    <message>
        <source>changed in both, but {what} of the original is not in the translation</source>
        <translation>两个文本均有改动，但原文的{what}未见于译文</translation>
    </message>
    <message>
        <source>changed in both, but {what} came only into the translation</source>
        <translation>两个文本均有改动，但{what}仅见于译文</translation>
    </message>
    <message>
        <source>changed in both</source>
        <translation>两个文本均有改动</translation>
    </message>
    <message>
        <source>changed in the original only</source>
        <translation>仅原文有改动</translation>
    </message>
    <message>
        <source>changed in the translation only, in wording alone</source>
        <translation>仅译文有改动，且只涉及措辞</translation>
    </message>
    <message>
        <source>changed in the translation only</source>
        <translation>仅译文有改动</translation>
    </message>
    <message>
        <source>nothing stands for it in the other language</source>
        <translation>另一语文本中没有对应内容</translation>
    </message>
    <message>
        <source>{figures} in {base}, not in {lang}</source>
        <translation>{base}有 {figures}，{lang}没有</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>meanings</name>
    <message>
        <source>verb</source>
        <translation>行为动词</translation>
    </message>
    <message>
        <source>addressee</source>
        <translation>行文对象</translation>
    </message>
    <message>
        <source>qualifier</source>
        <translation>限定语</translation>
    </message>
    <message>
        <source>condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>援引</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>term</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>negation</source>
        <translation>否定</translation>
    </message>
    <message>
        <source>scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>bracket</source>
        <translation>方括号</translation>
    </message>
    <message>
        <source>editorial</source>
        <translation>文字编辑</translation>
    </message>
    <message>
        <source>stronger ▲</source>
        <translation>加强 ▲</translation>
    </message>
    <message>
        <source>weaker ▼</source>
        <translation>减弱 ▼</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>比较(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>批注(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
</context>
<context>
    <name>note fields</name>
    <message>
        <source>words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>tier</source>
        <translation>保密级别</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>assignee</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>place</source>
        <translation>位置</translation>
    </message>
</context>
<context>
    <name>note kinds</name>
    <message>
        <source>Position</source>
        <translation>立场</translation>
    </message>
    <message>
        <source>Proposed amendment</source>
        <translation>修正提案</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>翻译</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
</context>
<context>
    <name>note states</name>
    <message>
        <source>Open</source>
        <translation>未解决</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>已解决</translation>
    </message>
</context>
<context>
    <name>notebook</name>
    <message>
        <source>All kinds</source>
        <translation>所有类别</translation>
    </message>
    <message>
        <source>All parties</source>
        <translation>所有缔约方</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>所有状态</translation>
    </message>
    <message>
        <source>All tiers</source>
        <translation>所有保密级别</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>所有标签</translation>
    </message>
    <message>
        <source>All decisions</source>
        <translation>所有决定</translation>
    </message>
    <message>
        <source>All people</source>
        <translation>所有负责人</translation>
    </message>
    <message>
        <source>All priorities</source>
        <translation>所有优先级</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（无）</translation>
    </message>
</context>
<context>
    <name>notes</name>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
    <message>
        <source>in conflict</source>
        <translation>有冲突</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>high priority</source>
        <translation>高优先级</translation>
    </message>
</context>
<context>
    <name>overview</name>
    <message>
        <source>Who</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Verb</source>
        <translation>动词</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>负责角色</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>后续行动</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>superseded</source>
        <translation>已被取代</translation>
    </message>
    <message>
        <source>focal point</source>
        <translation>国家联络点</translation>
    </message>
    <message>
        <source>science and technology correspondent</source>
        <translation>科学和技术联络员</translation>
    </message>
    <message>
        <source>ministry</source>
        <translation>部委</translation>
    </message>
    <message>
        <source>decides</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>adopts</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>demands</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>请</translation>
    </message>
    <message>
        <source>urges</source>
        <translation>敦促</translation>
    </message>
    <message>
        <source>condemns</source>
        <translation>谴责</translation>
    </message>
    <message>
        <source>calls upon</source>
        <translation>呼吁</translation>
    </message>
    <message>
        <source>recommends</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>encourages</source>
        <translation>鼓励</translation>
    </message>
    <message>
        <source>invites</source>
        <translation>邀请</translation>
    </message>
    <message>
        <source>stresses</source>
        <translation>强调</translation>
    </message>
    <message>
        <source>expresses</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>welcomes</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>注意到</translation>
    </message>
    <message>
        <source>recalls</source>
        <translation>回顾</translation>
    </message>
    <message>
        <source>Every addressee</source>
        <translation>所有对象</translation>
    </message>
    <message>
        <source>Every verb</source>
        <translation>所有动词</translation>
    </message>
    <message>
        <source>Every deadline</source>
        <translation>所有期限</translation>
    </message>
    <message>
        <source>Every topic</source>
        <translation>所有主题</translation>
    </message>
    <message>
        <source>Every status</source>
        <translation>所有状态</translation>
    </message>
    <message>
        <source>Every role</source>
        <translation>所有角色</translation>
    </message>
    <message>
        <source>Every follow-up</source>
        <translation>所有后续行动</translation>
    </message>
    <message>
        <source>No addressee</source>
        <translation>无对象</translation>
    </message>
    <message>
        <source>No verb</source>
        <translation>无动词</translation>
    </message>
    <message>
        <source>No deadline</source>
        <translation>无期限</translation>
    </message>
    <message>
        <source>No topic</source>
        <translation>无主题</translation>
    </message>
    <message>
        <source>No role yet</source>
        <translation>尚无角色</translation>
    </message>
    <message>
        <source>No follow-up yet</source>
        <translation>尚无后续行动</translation>
    </message>
    <message>
        <source>No owner yet</source>
        <translation>尚无负责人</translation>
    </message>
    <message>
        <source>In reading order</source>
        <translation>按阅读顺序</translation>
    </message>
    <message>
        <source>By addressee</source>
        <translation>按对象</translation>
    </message>
    <message>
        <source>By verb</source>
        <translation>按动词</translation>
    </message>
    <message>
        <source>By deadline</source>
        <translation>按期限</translation>
    </message>
    <message>
        <source>By topic</source>
        <translation>按主题</translation>
    </message>
    <message>
        <source>By status</source>
        <translation>按状态</translation>
    </message>
    <message>
        <source>By role</source>
        <translation>按角色</translation>
    </message>
    <message>
        <source>By follow-up</source>
        <translation>按后续行动</translation>
    </message>
    <message>
        <source>By document</source>
        <translation>按文件</translation>
    </message>
    <message>
        <source>Export the actions</source>
        <translation>导出行动</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>行动</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>显示的列</translation>
    </message>
</context>
<context>
    <name>placed</name>
    <message>
        <source>What is in the way</source>
        <translation>遇到的问题</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
</context>
<context>
    <name>positions</name>
    <message>
        <source>* differs by words</source>
        <translation>* 对不同文字立场不同</translation>
    </message>
</context>
<context>
    <name>priorities</name>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
</context>
<context>
    <name>quick</name>
    <message>
        <source>Party, stance, paragraph, ‘quote’, where. Enter keeps it, ↑ brings the last line back, Esc closes.</source>
        <translation>缔约方、立场、段落、“引文”、场合。回车保存，↑ 调出上一行，Esc 关闭。</translation>
    </message>
    <message>
        <source>our own line</source>
        <translation>我方立场</translation>
    </message>
    <message>
        <source>no stance</source>
        <translation>未表态</translation>
    </message>
    <message>
        <source>{place}, the one in hand</source>
        <translation>{place}（当前段落）</translation>
    </message>
    <message>
        <source>which of {n} paragraphs?</source>
        <translation>{n}段中的哪一段？</translation>
    </message>
    <message>
        <source>which paragraph?</source>
        <translation>哪一段？</translation>
    </message>
    <message>
        <source>Kept:</source>
        <translation>已保存：</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>paired by hand</source>
        <translation>人工配对</translation>
    </message>
    <message>
        <source>parted by hand</source>
        <translation>人工拆开</translation>
    </message>
    <message>
        <source>paired by hand by {0}</source>
        <translation>由{0}人工配对</translation>
    </message>
    <message>
        <source>parted by hand by {0}</source>
        <translation>由{0}人工拆开</translation>
    </message>
    <message>
        <source>same label</source>
        <translation>编号相同</translation>
    </message>
    <message>
        <source>label {0} → {1}</source>
        <translation>编号 {0} → {1}</translation>
    </message>
    <message>
        <source>same chapeau</source>
        <translation>起首部分相同</translation>
    </message>
    <message>
        <source>another chapeau</source>
        <translation>起首部分不同</translation>
    </message>
    <message>
        <source>the same words</source>
        <translation>文字相同</translation>
    </message>
    <message>
        <source>{0} % of the words are the same</source>
        <translation>{0}% 的文字相同</translation>
    </message>
    <message>
        <source>nothing like it in the old text</source>
        <translation>旧文本中没有类似内容</translation>
    </message>
    <message>
        <source>nothing like it in the new text</source>
        <translation>新文本中没有类似内容</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>river</name>
    <message>
        <source>Write the versions</source>
        <translation>导出各版本</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>各版本</translation>
    </message>
    <message>
        <source>still in brackets</source>
        <translation>仍在方括号内</translation>
    </message>
    <message>
        <source>the bracket fell, the words stand</source>
        <translation>方括号取消，文字保留</translation>
    </message>
    <message>
        <source>removed with its words</source>
        <translation>连同文字一并删除</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未决</translation>
    </message>
    <message>
        <source>in the text from the beginning</source>
        <translation>一开始就在案文中</translation>
    </message>
    <message>
        <source>in: </source>
        <translation>增：</translation>
    </message>
    <message>
        <source>out: </source>
        <translation>删：</translation>
    </message>
</context>
<context>
    <name>scopes</name>
    <message>
        <source>This paragraph</source>
        <translation>本段</translation>
    </message>
    <message>
        <source>This document</source>
        <translation>本文件</translation>
    </message>
    <message>
        <source>All notes</source>
        <translation>所有批注</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>No note on this paragraph yet.
F4 adds one.</source>
        <translation>本段还没有批注。
按 F4 添加。</translation>
    </message>
    <message>
        <source>No note on this document yet.</source>
        <translation>本文件还没有批注。</translation>
    </message>
    <message>
        <source>No note in this dossier yet.</source>
        <translation>本卷宗还没有批注。</translation>
    </message>
    <message>
        <source>The bin is empty.</source>
        <translation>回收站是空的。</translation>
    </message>
    <message>
        <source>Choose a paragraph to see its notes.</source>
        <translation>请选择一个段落以查看其批注。</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>{file} cannot be read: {why}</source>
        <translation>无法读取 {file}：{why}</translation>
    </message>
    <message>
        <source>{file} cannot be written: {why}</source>
        <translation>无法写入 {file}：{why}</translation>
    </message>
    <message>
        <source>it is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>the file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>it is empty; ask for it to be sent again.</source>
        <translation>文件是空的；请对方重新发送。</translation>
    </message>
    <message>
        <source>it has no pages.</source>
        <translation>文件没有页面。</translation>
    </message>
    <message>
        <source>it is damaged, or is no PDF.</source>
        <translation>文件已损坏，或者不是 PDF。</translation>
    </message>
    <message>
        <source>it is protected by a password; save a copy without one and import that.</source>
        <translation>文件有密码保护；请另存一份无密码的副本再导入。</translation>
    </message>
    <message>
        <source>it is protected with a password; open it in Word, remove the password and save it again.</source>
        <translation>文件有密码保护；请在 Word 中打开、去掉密码后重新保存。</translation>
    </message>
    <message>
        <source>it is a damaged .docx or zip file; ask for it to be sent again.</source>
        <translation>这是损坏的 .docx 或 zip 文件；请对方重新发送。</translation>
    </message>
    <message>
        <source>part of it is damaged; ask for it to be sent again.</source>
        <translation>文件部分损坏；请对方重新发送。</translation>
    </message>
    <message>
        <source>it is damaged XML; ask for it to be sent again.</source>
        <translation>这是损坏的 XML；请对方重新发送。</translation>
    </message>
    <message>
        <source>it is XML, but not an Akoma Ntoso document.</source>
        <translation>这是 XML，但不是 Akoma Ntoso 文件。</translation>
    </message>
    <message>
        <source>it is larger than {size} MB; split it and open the parts.</source>
        <translation>文件大于 {size} MB；请拆分后分别打开。</translation>
    </message>
    <message>
        <source>it unpacks to far more than a document holds, so it was not opened.</source>
        <translation>解压后远远超出一份文件应有的大小，因此没有打开。</translation>
    </message>
    <message>
        <source>it holds declarations that no {kind} needs, so it was not opened.</source>
        <translation>其中含有 {kind} 不需要的声明，因此没有打开。</translation>
    </message>
    <message>
        <source>it is no Word document inside; open it in Word or LibreOffice and save it as .docx.</source>
        <translation>其内容不是 Word 文档；请在 Word 或 LibreOffice 中打开并另存为 .docx。</translation>
    </message>
    <message>
        <source>there is no text in it.</source>
        <translation>其中没有文字。</translation>
    </message>
    <message>
        <source>there is no text in it; where it holds scanned pages, run text recognition on them first.</source>
        <translation>其中没有文字；如果是扫描页，请先做文字识别。</translation>
    </message>
    <message>
        <source>its encoding is not one of {names}; save it as UTF-8 text.</source>
        <translation>其编码不是 {names} 之一；请另存为 UTF-8 文本。</translation>
    </message>
    <message>
        <source>there is no such file; check the name and the folder.</source>
        <translation>没有这个文件；请检查名称和文件夹。</translation>
    </message>
    <message>
        <source>you have no permission to read it; ask its owner for access.</source>
        <translation>您无权读取；请向文件所有者申请权限。</translation>
    </message>
    <message>
        <source>the system could not open it ({reason}).</source>
        <translation>系统无法打开它（{reason}）。</translation>
    </message>
    <message>
        <source>it is a folder; choose the documents in it.</source>
        <translation>这是文件夹；请选择其中的文件。</translation>
    </message>
    <message>
        <source>it is a device or a pipe, not a document; save it as a file first.</source>
        <translation>这是设备或管道，不是文件；请先另存为文件。</translation>
    </message>
    <message>
        <source>it is an image; run text recognition on it and save the result as PDF or .docx.</source>
        <translation>这是图片；请做文字识别并将结果存为 PDF 或 .docx。</translation>
    </message>
    <message>
        <source>it is a recording, not a document.</source>
        <translation>这是录音或录像，不是文件。</translation>
    </message>
    <message>
        <source>it is an archive; unpack it and open the documents in it.</source>
        <translation>这是压缩包；请解压后打开其中的文件。</translation>
    </message>
    <message>
        <source>it is a program, not a document.</source>
        <translation>这是程序，不是文件。</translation>
    </message>
    <message>
        <source>it is a spreadsheet; save the sheet you need as PDF or copy it into a .docx.</source>
        <translation>这是电子表格；请将所需工作表存为 PDF 或复制到 .docx 中。</translation>
    </message>
    <message>
        <source>it is a presentation; save it as PDF.</source>
        <translation>这是演示文稿；请另存为 PDF。</translation>
    </message>
    <message>
        <source>it is an e-book; save it as PDF.</source>
        <translation>这是电子书；请另存为 PDF。</translation>
    </message>
    <message>
        <source>it is encrypted; decrypt it first.</source>
        <translation>文件已加密；请先解密。</translation>
    </message>
    <message>
        <source>it is a PostScript file; convert it to PDF.</source>
        <translation>这是 PostScript 文件；请转换为 PDF。</translation>
    </message>
    <message>
        <source>it is a dossier or another database; open it as a dossier instead.</source>
        <translation>这是卷宗或其他数据库；请作为卷宗打开。</translation>
    </message>
    <message>
        <source>it is none of the kinds that can be read (PDF, Word .docx, plain text, Akoma Ntoso XML).</source>
        <translation>它不是可读的种类（PDF、Word .docx、纯文本、Akoma Ntoso XML）。</translation>
    </message>
    <message>
        <source>it is {kind}; open it in Word or LibreOffice and save it as .docx or print it as PDF.</source>
        <translation>文件种类不对（{kind}）；请在 Word 或 LibreOffice 中打开并另存为 .docx，或打印为 PDF。</translation>
    </message>
    <message>
        <source>it is {kind}; open it in Word or LibreOffice and save it as .docx.</source>
        <translation>文件种类不对（{kind}）；请在 Word 或 LibreOffice 中打开并另存为 .docx。</translation>
    </message>
    <message>
        <source>{path} cannot be opened: there is no such file.</source>
        <translation>无法打开 {path}：没有这个文件。</translation>
    </message>
    <message>
        <source>{path} cannot be opened: it is a folder, not a dossier.</source>
        <translation>无法打开 {path}：这是文件夹，不是卷宗。</translation>
    </message>
    <message>
        <source>{path} cannot be made: the folder it should stand in does not exist.</source>
        <translation>无法新建 {path}：所在文件夹不存在。</translation>
    </message>
    <message>
        <source>{path} cannot be opened: it is not a dossier.</source>
        <translation>无法打开 {path}：它不是卷宗。</translation>
    </message>
    <message>
        <source>{path} cannot be used: the file is damaged. Nothing was changed; keep it and open a copy made earlier.</source>
        <translation>无法使用 {path}：文件已损坏。没有作任何改动；请保留它，并打开以前的副本。</translation>
    </message>
    <message>
        <source>{path} cannot be opened: it was written by a newer version of Chapeau.</source>
        <translation>无法打开 {path}：它是由更新版本的 Chapeau 写成的。</translation>
    </message>
    <message>
        <source>it is encrypted; give the passphrase.</source>
        <translation>文件已加密；请输入口令。</translation>
    </message>
    <message>
        <source>it is encrypted to a key; give the file that holds yours.</source>
        <translation>文件用公钥加密；请给出存有您的私钥的文件。</translation>
    </message>
    <message>
        <source>the passphrase does not open it, or it is damaged.</source>
        <translation>口令无法打开，或文件已损坏。</translation>
    </message>
    <message>
        <source>the key does not open it, or it is damaged.</source>
        <translation>密钥无法打开，或文件已损坏。</translation>
    </message>
    <message>
        <source>it is larger than any exchange file.</source>
        <translation>文件超过交换文件可能的大小。</translation>
    </message>
    <message>
        <source>it is no exchange file.</source>
        <translation>不是交换文件。</translation>
    </message>
    <message>
        <source>it is no exchange file, or it was cut short.</source>
        <translation>不是交换文件，或文件不完整。</translation>
    </message>
    <message>
        <source>it was written by a newer program.</source>
        <translation>文件由更新版本的程序写成。</translation>
    </message>
    <message>
        <source>it is damaged: what it holds is not what was written.</source>
        <translation>文件已损坏：内容与写入时不符。</translation>
    </message>
    <message>
        <source>it is no text.</source>
        <translation>不是文本文件。</translation>
    </message>
    <message>
        <source>something is there already; choose another name.</source>
        <translation>该处已有文件；请另选名称。</translation>
    </message>
    <message>
        <source>{key} is no public key; one begins with age1.</source>
        <translation>{key} 不是公钥；公钥以 age1 开头。</translation>
    </message>
    <message>
        <source>What was given is no secret key; one begins with AGE-SECRET-KEY-1.</source>
        <translation>所给的不是私钥；私钥以 AGE-SECRET-KEY-1 开头。</translation>
    </message>
    <message>
        <source>{file} holds nothing to open or close a file with.</source>
        <translation>{file} 中没有可用于加密或解密的内容。</translation>
    </message>
    <message>
        <source>{file} was not written: {found}.</source>
        <translation>{file} 未写入：{found}。</translation>
    </message>
    <message>
        <source>{file} names no document of this dossier; say which one it is on.</source>
        <translation>{file} 未指明此案卷中的任何文件；请说明是哪一份。</translation>
    </message>
    <message>
        <source>No note of these tiers and kinds stands on this document.</source>
        <translation>该文件上没有这些级别和类别的批注。</translation>
    </message>
    <message>
        <source>The notes already stand on this text; name the text to carry them to.</source>
        <translation>批注已在此文本上；请指定要转移到的文本。</translation>
    </message>
    <message>
        <source>gathering notes</source>
        <translation>正在收集批注</translation>
    </message>
    <message>
        <source>looking for what must stay here</source>
        <translation>正在检查不得外传的内容</translation>
    </message>
    <message>
        <source>encrypting</source>
        <translation>正在加密</translation>
    </message>
    <message>
        <source>backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>merging notes</source>
        <translation>正在合并批注</translation>
    </message>
    <message>
        <source>placing notes</source>
        <translation>正在安放批注</translation>
    </message>
    <message>
        <source>carrying notes over</source>
        <translation>正在转移批注</translation>
    </message>
    <message>
        <source>reading the two texts</source>
        <translation>正在读取两个文本</translation>
    </message>
    <message>
        <source>looking for proposals</source>
        <translation>正在查找提案</translation>
    </message>
    <message>
        <source>looking for the paragraphs</source>
        <translation>正在查找段落</translation>
    </message>
    <message>
        <source>writing comments</source>
        <translation>正在写入批注</translation>
    </message>
    <message>
        <source>finding the places of comments</source>
        <translation>正在确定批注的位置</translation>
    </message>
    <message>
        <source>reading tracked changes</source>
        <translation>正在读取修订</translation>
    </message>
    <message>
        <source>laying the two texts beside each other</source>
        <translation>正在并列两个文本</translation>
    </message>
    <message>
        <source>reading the words</source>
        <translation>正在读取词语</translation>
    </message>
    <message>
        <source>pairing footnotes</source>
        <translation>正在配对脚注</translation>
    </message>
    <message>
        <source>reading the changes</source>
        <translation>正在读取改动</translation>
    </message>
    <message>
        <source>{path} cannot be opened where it stands: an older version of Chapeau wrote it, and it must be brought up to date first; copy it to a folder you can write in and open it there.</source>
        <translation>无法就地打开 {path}：它由旧版 Chapeau 写成，须先更新格式；请复制到可写入的文件夹后再打开。</translation>
    </message>
    <message>
        <source>{path} can be read but not changed: the file or its folder cannot be written.</source>
        <translation>{path} 只能阅读，不能修改：文件或其文件夹不可写入。</translation>
    </message>
    <message>
        <source>{path} can be read but not changed here: another window has it open ({why}).</source>
        <translation>{path} 在此只能阅读，不能修改：另一个窗口已打开它（{why}）。</translation>
    </message>
    <message>
        <source>{path} was not changed: the file was moved, deleted or replaced by another since it was opened. Open it again.</source>
        <translation>{path} 未作修改：打开之后，文件被移动、删除或替换。请重新打开。</translation>
    </message>
    <message>
        <source>{path} is encrypted; its passphrase is needed to open it.</source>
        <translation>{path} 已加密，须输入口令才能打开。</translation>
    </message>
    <message>
        <source>{path} does not open with this passphrase; check the spelling, and the key file where it was encrypted with one.</source>
        <translation>用此口令打不开 {path}；请核对拼写，如加密时用了密钥文件，也请核对密钥文件。</translation>
    </message>
    <message>
        <source>{path} cannot be written: the disk is full. Nothing that was kept before is lost; make room and try again.</source>
        <translation>无法写入 {path}：磁盘已满。此前保存的内容没有丢失；请腾出空间后重试。</translation>
    </message>
    <message>
        <source>{path} cannot be opened: the SQLite at hand is too old to be safe.</source>
        <translation>无法打开 {path}：现有的 SQLite 版本太旧，不够安全。</translation>
    </message>
    <message>
        <source>{user} on {host}, since {when}</source>
        <translation>{user}，在 {host} 上，自 {when} 起</translation>
    </message>
    <message>
        <source>another window</source>
        <translation>另一个窗口</translation>
    </message>
    <message>
        <source>the part of the program that reads it broke down on it; save it again from Word or as a new PDF.</source>
        <translation>程序读取此文件的部分意外中止；请用 Word 重新保存，或另存为新的 PDF。</translation>
    </message>
    <message>
        <source>reading it came to no end; save it again from Word or as a new PDF.</source>
        <translation>读取此文件迟迟不能结束；请用 Word 重新保存，或另存为新的 PDF。</translation>
    </message>
    <message>
        <source>reading it would take more memory than any document is worth; save it again, or split it.</source>
        <translation>读取它所需的内存超出任何文件应有的限度；请重新保存，或拆分后再试。</translation>
    </message>
    <message>
        <source>drawing page {page} broke down; save the document again as a new PDF.</source>
        <translation>绘制第 {page} 页时程序的该部分中断；请将文件重新另存为 PDF。</translation>
    </message>
    <message>
        <source>drawing page {page} came to no end; save the document again as a new PDF.</source>
        <translation>绘制第 {page} 页迟迟未能完成；请将文件重新另存为 PDF。</translation>
    </message>
    <message>
        <source>drawing page {page} would take more memory than any page is worth; save the document again as a new PDF.</source>
        <translation>绘制第 {page} 页所需内存过大；请将文件重新另存为 PDF。</translation>
    </message>
    <message>
        <source>{name} lies in a folder that {service} copies on its own. A copy made while you work may be torn, and two machines may overwrite each other: keep the dossier in another folder and put backups there.</source>
        <translation>{name} 位于 {service} 自动同步的文件夹中。工作时生成的副本可能残缺，两台机器还可能互相覆盖：请把卷宗放在别的文件夹，把备份放在那里。</translation>
    </message>
    <message>
        <source>{name} lies on a drive of another machine, where a dossier can be damaged when the line breaks: keep it on this machine and put backups there.</source>
        <translation>{name} 位于另一台机器的磁盘上，连接中断时卷宗可能受损：请把卷宗放在本机，把备份放在那里。</translation>
    </message>
    <message>
        <source>The file is damaged: {fault}.</source>
        <translation>文件已损坏：{fault}。</translation>
    </message>
    <message>
        <source>Note {note} is not what was written.</source>
        <translation>批注 {note} 与写入时不符。</translation>
    </message>
    <message>
        <source>A reply to note {note} is not what was written.</source>
        <translation>对批注 {note} 的一条回复与写入时不符。</translation>
    </message>
    <message>
        <source>The place note {note} was carried to is not what was written.</source>
        <translation>批注 {note} 转移到的位置与写入时不符。</translation>
    </message>
    <message>
        <source>What is kept of the action at {node} is not what was written.</source>
        <translation>{node} 处行动要求的记录与写入时不符。</translation>
    </message>
    <message>
        <source>The record of a change ({act}, {thing}) is not what was written.</source>
        <translation>一项更改的记录（{act}，{thing}）与写入时不符。</translation>
    </message>
    <message>
        <source>Provision {node} of {file} is not what was read.</source>
        <translation>{file} 的规定 {node} 与读取时不符。</translation>
    </message>
    <message>
        <source>What was read of {file} is not what was kept.</source>
        <translation>{file} 的读取结果与保存时不符。</translation>
    </message>
    <message>
        <source>The original of {file} is not what was imported.</source>
        <translation>{file} 的原件与导入时不符。</translation>
    </message>
    <message>
        <source>The index of notes does not hold what it should; searches may miss some.</source>
        <translation>批注索引内容不全，检索可能有遗漏。</translation>
    </message>
    <message>
        <source>The index of provisions does not hold what it should; searches may miss some.</source>
        <translation>规定索引内容不全，检索可能有遗漏。</translation>
    </message>
    <message>
        <source>{file} was not used: it is damaged or does not open with this passphrase. Nothing was changed.</source>
        <translation>未使用 {file}：它已损坏，或用此口令打不开。一切照旧，未作更改。</translation>
    </message>
    <message>
        <source>{path} has no good backup that opens; name another file to restore from.</source>
        <translation>{path} 没有可以打开的完好备份；请指定另一个文件来恢复。</translation>
    </message>
    <message>
        <source>The newest good copy is {path}; restore it to go on from there.</source>
        <translation>最新的完好副本是 {path}；恢复它即可继续工作。</translation>
    </message>
    <message>
        <source>Copies made earlier stand in {path}.</source>
        <translation>较早的副本在 {path} 中。</translation>
    </message>
    <message>
        <source>{path} was not changed: the same file bears another name on this disk (a hard link), under which it would stay readable; make it a copy of its own first.</source>
        <translation>{path} 未作更改：同一文件在此磁盘上另有一个名称（硬链接），以该名称仍可读取；请先将其另存为独立的副本。</translation>
    </message>
    <message>
        <source>That is the code of a recovery sheet; take a passphrase of your own.</source>
        <translation>这是恢复单上的代码；请另设自己的口令。</translation>
    </message>
    <message>
        <source>The passphrase is too short to guard anything; take at least ten letters, or four words.</source>
        <translation>口令太短，起不到保护作用；请至少用十个字母，或四个词。</translation>
    </message>
    <message>
        <source>{path} is not encrypted, so there is nothing to recover.</source>
        <translation>{path} 未加密，无需恢复。</translation>
    </message>
    <message>
        <source>a file of that name is already there.</source>
        <translation>已有同名文件。</translation>
    </message>
    <message>
        <source>the system refused it ({reason}).</source>
        <translation>系统拒绝了（{reason}）。</translation>
    </message>
    <message>
        <source>it is empty, and opens nothing.</source>
        <translation>文件是空的，什么也打不开。</translation>
    </message>
    <message>
        <source>it is a dossier; open it as a dossier instead.</source>
        <translation>这是一份卷宗；请作为卷宗打开。</translation>
    </message>
    <message>
        <source>The brief was not written: it has words of note {note}, which is {tier}.</source>
        <translation>简报未写出：其中含有批注 {note} 的文字，该批注的保密级别为 {tier}。</translation>
    </message>
    <message>
        <source>There is no paragraph {names} in the text of the brief.</source>
        <translation>简报所依文本中没有第 {names} 段。</translation>
    </message>
    <message>
        <source>A preset needs a name of at most {n} letters.</source>
        <translation>预设名称最多 {n} 个字符。</translation>
    </message>
    <message>
        <source>The presets in {file} cannot be read; the next one that is kept sets the file aside.</source>
        <translation>{file} 中的预设无法读取；下次保存预设时，该文件将另名保留。</translation>
    </message>
    <message>
        <source>The presets kept before could not be read; they were set aside as {file}.</source>
        <translation>先前保存的预设无法读取，已另存为 {file}。</translation>
    </message>
    <message>
        <source>The preset {name} is not as it was kept: its file was damaged on the disk. Choose anew and keep it again.</source>
        <translation>预设“{name}”与保存时不符：其文件在磁盘上已损坏。请重新选择并再次保存。</translation>
    </message>
    <message>
        <source>Name at least one decision or text for the brief.</source>
        <translation>请至少指定一项决定或一个文本。</translation>
    </message>
    <message>
        <source>{n} comment is on notes in the bin; they stay there.</source>
        <translation>有 {n} 条注释属于回收站中的批注，仍留在回收站。</translation>
    </message>
    <message>
        <source>{n} comments are on notes in the bin; they stay there.</source>
        <translation>有 {n} 条注释属于回收站中的批注，仍留在回收站。</translation>
    </message>
    <message>
        <source>The document held {n} tracked change; the copy shows it with all accepted.</source>
        <translation>原文件含{n}处修订；副本显示为全部接受后的文本。</translation>
    </message>
    <message>
        <source>The document held {n} tracked changes; the copy shows it with all accepted.</source>
        <translation>原文件含{n}处修订；副本显示为全部接受后的文本。</translation>
    </message>
    <message>
        <source>The document held {n} comment of its own; the copy does not.</source>
        <translation>原文件自带{n}条批注；副本中不含。</translation>
    </message>
    <message>
        <source>The document held {n} comments of its own; the copy does not.</source>
        <translation>原文件自带{n}条批注；副本中不含。</translation>
    </message>
    <message>
        <source>The copy was made of the document's words: there is no Word file of it that could be written into.</source>
        <translation>副本按文件文字制成：没有可写入的 Word 原件。</translation>
    </message>
    <message>
        <source>The file reads otherwise than our text in {n} place without tracked changes ({places}); that is not taken over.</source>
        <translation>该文件有{n}处与我方文本不同而未留修订标记（{places}）；不予采用。</translation>
    </message>
    <message>
        <source>The file reads otherwise than our text in {n} places without tracked changes ({places}); that is not taken over.</source>
        <translation>该文件有{n}处与我方文本不同而未留修订标记（{places}）；不予采用。</translation>
    </message>
    <message>
        <source>{n} tracked change in notes, heads or text that is not understood is not taken over.</source>
        <translation>脚注、页眉或无法理解的文字中有{n}处修订未予采用。</translation>
    </message>
    <message>
        <source>{n} tracked changes in notes, heads or text that is not understood are not taken over.</source>
        <translation>脚注、页眉或无法理解的文字中有{n}处修订未予采用。</translation>
    </message>
    <message>
        <source>{path} cannot be used now: another program holds the file.</source>
        <translation>现在无法使用 {path}：另一个程序正占用该文件。</translation>
    </message>
    <message>
        <source>{path} cannot be reached: the system refuses the file or the drive is gone.</source>
        <translation>无法访问 {path}：系统拒绝访问，或驱动器已断开。</translation>
    </message>
    <message>
        <source>A note needs a paragraph to hang on; choose one first.</source>
        <translation>批注需要针对一个段落；请先选择段落。</translation>
    </message>
    <message>
        <source>The last change cannot be taken back or done again: its record is damaged.</source>
        <translation>无法撤销或重做最后一次改动：其记录已损坏。</translation>
    </message>
    <message>
        <source>it is damaged, or not {kind} at all; ask for it to be sent again.</source>
        <translation>文件已损坏，或根本不是{kind}；请对方重新发送。</translation>
    </message>
    <message>
        <source>its {count} pages are scanned, without text; the text must be recognised (OCR) first.</source>
        <translation>{count} 页均为扫描图像，没有文字；请先进行文字识别（OCR）。</translation>
    </message>
    <message>
        <source>its only page is scanned, without text; the text must be recognised (OCR) first.</source>
        <translation>唯一的一页是扫描图像，没有文字；请先进行文字识别（OCR）。</translation>
    </message>
    <message>
        <source>its {count} pages are without any text.</source>
        <translation>{count} 页均没有任何文字。</translation>
    </message>
    <message>
        <source>its only page is without any text.</source>
        <translation>唯一的一页没有任何文字。</translation>
    </message>
    <message>
        <source>it needs a name.</source>
        <translation>需要一个文件名。</translation>
    </message>
    <message>
        <source>A river needs at least two versions; choose another.</source>
        <translation>版本对照至少需要两个版本，请再选一个。</translation>
    </message>
    <message>
        <source>Two to six texts can stand in lock-step; choose others.</source>
        <translation>逐段对照需要二至六个文本，请重新选择。</translation>
    </message>
    <message>
        <source>The four-way check takes four texts: draft and final, in two languages.</source>
        <translation>四方核对需要四个文本：两种语文的草案和定本。</translation>
    </message>
    <message>
        <source>it is a folder.</source>
        <translation>这是一个文件夹。</translation>
    </message>
    <message>
        <source>it is a device, not a file.</source>
        <translation>这是一个设备，不是文件。</translation>
    </message>
    <message>
        <source>it is a dossier; choose another name.</source>
        <translation>这是一个卷宗；请另选一个名称。</translation>
    </message>
    <message>
        <source>there is no folder {folder}.</source>
        <translation>没有文件夹 {folder}。</translation>
    </message>
    <message>
        <source>the disk is full.</source>
        <translation>磁盘已满。</translation>
    </message>
    <message>
        <source>it may be open in another program, or the folder may be closed to you.</source>
        <translation>文件可能已在其他程序中打开，或您无权写入该文件夹。</translation>
    </message>
    <message>
        <source>page {number}</source>
        <translation>第 {number} 页</translation>
    </message>
    <message>
        <source>Reading paragraphs</source>
        <translation>读取段落</translation>
    </message>
</context>
<context>
    <name>stances</name>
    <message>
        <source>Support</source>
        <translation>支持</translation>
    </message>
    <message>
        <source>Flexible</source>
        <translation>可灵活</translation>
    </message>
    <message>
        <source>Oppose</source>
        <translation>反对</translation>
    </message>
    <message>
        <source>Red line</source>
        <translation>红线</translation>
    </message>
    <message>
        <source>Fallback</source>
        <translation>退让方案</translation>
    </message>
</context>
<context>
    <name>tiers</name>
    <message>
        <source>Public</source>
        <translation>公开</translation>
    </message>
    <message>
        <source>Coalition</source>
        <translation>集团内</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>代表团内</translation>
    </message>
    <message>
        <source>Personal</source>
        <translation>个人</translation>
    </message>
</context>
<context>
    <name>timeline</name>
    <message>
        <source>Somebody at this desk</source>
        <translation>本机某人</translation>
    </message>
</context>
<context>
    <name>tree</name>
    <message>
        <source>page {n}</source>
        <translation>第 {n} 页</translation>
    </message>
    <message>
        <source>and {n} more rows</source>
        <translation>另有 {n} 行</translation>
    </message>
</context>
<context>
    <name>weights</name>
    <message>
        <source>All paragraphs</source>
        <translation>所有段落</translation>
    </message>
    <message>
        <source>Changes only</source>
        <translation>仅改动</translation>
    </message>
    <message>
        <source>Changes beyond form</source>
        <translation>超出形式的改动</translation>
    </message>
    <message>
        <source>Changes of substance</source>
        <translation>实质性改动</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>无改动</translation>
    </message>
    <message>
        <source>Form only</source>
        <translation>仅形式</translation>
    </message>
    <message>
        <source>Place, references and terms</source>
        <translation>位置、援引和术语</translation>
    </message>
    <message>
        <source>Substance</source>
        <translation>实质内容</translation>
    </message>
</context>
<context>
    <name>word comments</name>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有改动</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Conflict: both sides are kept</source>
        <translation>冲突：两方均保留</translation>
    </message>
    <message>
        <source>No sure place (P chooses one)</source>
        <translation>位置不明（按 P 选择）</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>Notes: {notes} · replies: {replies} · kept back by their tier: {back}</source>
        <translation>批注：{notes} 条 · 回复：{replies} 条 · 因级别留存：{back} 条</translation>
    </message>
    <message>
        <source>By tier: {counts}</source>
        <translation>按级别：{counts}</translation>
    </message>
    <message>
        <source>By kind: {counts}</source>
        <translation>按类别：{counts}</translation>
    </message>
    <message>
        <source>By author: {counts}</source>
        <translation>按作者：{counts}</translation>
    </message>
    <message>
        <source>The official Word file is written into.</source>
        <translation>写入正式的 Word 文件。</translation>
    </message>
    <message>
        <source>A Word file is made of the words of the document.</source>
        <translation>依文件文字生成 Word 文件。</translation>
    </message>
    <message>
        <source>as they were: {n}</source>
        <translation>不变：{n}</translation>
    </message>
    <message>
        <source>no longer in the file: {n}</source>
        <translation>文件中已不存在：{n}</translation>
    </message>
</context>
</TS>
