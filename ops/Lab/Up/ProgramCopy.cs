namespace FksSre.Ops.Lab.Up;

/// <summary>The lab runs a copy of this program, so that a build while it runs does not pull the files from under it.</summary>
internal static class ProgramCopy
{
    /// <returns>The copied program.</returns>
    public static string Make(string labFolder)
    {
        var target = Path.Combine(labFolder, "bin");
        Directory.CreateDirectory(target);
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)), overwrite: true);
        }

        return Path.Combine(target, Path.GetFileName(typeof(ProgramCopy).Assembly.Location));
    }
}
