using System.Text.Json;
using FksSre.Ops.Web;

namespace FksSre.Ops.Lab.Sink;

/// <summary>Every message on a line of its own, appended and never rewritten.</summary>
internal sealed class SinkJournal : IDisposable
{
    private readonly StreamWriter _writer;

    private SinkJournal(StreamWriter writer) => _writer = writer;

    /// <summary>Opens the journal and reads what an earlier process wrote.</summary>
    public static (SinkJournal Journal, IReadOnlyList<SinkRecord> Records) Open(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var records = File.Exists(path) ? File.ReadLines(path).Select(Parse).OfType<SinkRecord>().ToList() : [];
        var writer = new StreamWriter(path, append: true) { AutoFlush = true };
        // A line cut off by a kill must not swallow the next one.
        if (new FileInfo(path).Length > 0 && !EndsWithNewLine(path))
        {
            writer.WriteLine();
        }

        return (new SinkJournal(writer), records);
    }

    public void Append(SinkRecord record) => _writer.WriteLine(JsonSerializer.Serialize(record, LabJson.Options));

    public void Dispose() => _writer.Dispose();

    private static SinkRecord? Parse(string line)
    {
        try
        {
            return line.Length == 0 ? null : JsonSerializer.Deserialize<SinkRecord>(line, LabJson.Options);
        }
        catch (JsonException)
        {
            // Only the line that was being written when the process was killed; its sender got no answer and will send it again.
            return null;
        }
    }

    private static bool EndsWithNewLine(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte() == '\n';
    }
}
