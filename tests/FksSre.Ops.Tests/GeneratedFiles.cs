using FksSre.Ops.Commands;
using FksSre.Ops.Terminal;

namespace FksSre.Ops.Tests;

/// <summary>A folder with files of SLOs, and what <c>slo generate</c> makes of them.</summary>
internal sealed class GeneratedFiles : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fks-slo-");

    public string Folder => _folder.FullName;

    public string Output => Path.Combine(Folder, "out");

    public void Dispose() => _folder.Delete(recursive: true);

    public int Generate(string path, params string[] more) =>
        SloCommand.Create(Screen.ForThisTerminal()).Parse(["generate", "-f", path, "--out", Output, .. more]).Invoke();

    public string Written(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
