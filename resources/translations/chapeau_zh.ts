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
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
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
    <name>ComparisonModel</name>
    <message>
        <source>Change</source>
        <translation>改动</translation>
    </message>
</context>
<context>
    <name>ComparisonPane</name>
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
        <translation>对调两个文本</translation>
    </message>
    <message>
        <source>Which changes are listed</source>
        <translation>列出哪些改动</translation>
    </message>
    <message>
        <source>List one meaning or kind of change</source>
        <translation>只列出一种含义或一类改动</translation>
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
        <source>Every meaning</source>
        <translation>所有含义</translation>
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
    <message>
        <source>Go to the paragraph</source>
        <translation>转到该段</translation>
    </message>
    <message>
        <source>Write a note on this change</source>
        <translation>就此改动写批注</translation>
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
    <name>Ladder</name>
    <message>
        <source>{n} of {most} on the ladder</source>
        <translation>力度阶梯第 {n} 级，共 {most} 级</translation>
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
        <source>Notes</source>
        <translation>批注</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Dismiss the message</source>
        <translation>关闭消息</translation>
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
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
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
        <source>Tags, separated by spaces</source>
        <translation>标签，用空格分隔</translation>
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
    <name>PagesView</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
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
    <name>TextReader</name>
    <message>
        <source>Text of the document</source>
        <translation>文件正文</translation>
    </message>
</context>
<context>
    <name>TierChooser</name>
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
    <name>crash</name>
    <message>
        <source>Something went wrong that should not have. What you wrote is safe. A report is in {path}.</source>
        <translation>发生了不该发生的错误。您写下的内容是安全的。报告在 {path}。</translation>
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
    <name>library</name>
    <message>
        <source>{title}
{file}, imported {day}</source>
        <translation>{title}
{file}，{day} 导入</translation>
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
    <name>reasons</name>
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
        <source>{path} cannot be used: the file or its folder cannot be written.</source>
        <translation>无法使用 {path}：文件或其文件夹不可写。</translation>
    </message>
    <message>
        <source>{path} cannot be used now: another program holds the file.</source>
        <translation>现在无法使用 {path}：另一个程序正占用该文件。</translation>
    </message>
    <message>
        <source>{path} cannot be written: the disk is full. What was kept before is safe.</source>
        <translation>无法写入 {path}：磁盘已满。以前保存的内容是安全的。</translation>
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
</context>
</TS>
