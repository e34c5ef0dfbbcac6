using System.Text.Json;
using FksSre.Ops.Files;
using FksSre.Ops.Web;

namespace FksSre.Ops.Lab.Processes;

/// <summary>The file that outlives the command: it names every process that was ever allowed to run.</summary>
public sealed class LabStateFile(LabFolder folder)
{
    /// <summary>The state left by an earlier command; null when there is none.</summary>
    /// <exception cref="LabStateUnreadableException">The file is there but is not a lab's state.</exception>
    public LabState? Load()
    {
        if (!File.Exists(folder.StateFile))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<LabState>(File.ReadAllText(folder.StateFile), LabJson.Indented)
                ?? throw new JsonException("The file holds null.");
        }
        catch (JsonException e)
        {
            throw new LabStateUnreadableException(folder.StateFile, e);
        }
    }

    public void Save(LabState state) => AtomicFile.Write(folder.StateFile, JsonSerializer.Serialize(state, LabJson.Indented) + "\n");

    public void Delete() => File.Delete(folder.StateFile);
}
