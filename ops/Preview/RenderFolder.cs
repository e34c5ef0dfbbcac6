using FksSre.Delivery.Rendered;
using FksSre.Monitoring.Rendering;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Ops.Preview;

/// <summary>A folder that <c>./fks render</c> has written, here or elsewhere.</summary>
internal static class RenderFolder
{
    /// <summary>Of one file, in bytes: twenty times the largest that a render of the platform has.</summary>
    private const int Largest = 64 * 1024 * 1024;

    private const string Plan = "plan.json";

    /// <summary>The folder itself, or the one of that environment in it.</summary>
    /// <returns>Null where neither is a render.</returns>
    public static string? Find(string folder, string environment) =>
        new[] { folder, Path.Combine(folder, environment) }.FirstOrDefault(each => File.Exists(Path.Combine(each, Plan)));

    /// <summary>All files of a render; what is no text is a finding, and so is what is no render.</summary>
    public static Checked<RenderedEnvironment> Read(string folder)
    {
        var files = new List<RenderedFile>();
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var (text, problem) = Input.BoundedText.Read(path, Largest);
            if (text is null)
            {
                throw new IOException(problem);
            }

            var name = Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');
            if (name != Files.OwnFolder.List)
            {
                files.Add(new(name, text));
            }
        }

        return RenderedEnvironment.Read(folder, files);
    }
}
