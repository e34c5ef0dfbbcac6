using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>Configuration of the stack, by keys within a namespace: the project's, unless another is named.</summary>
public sealed partial class Config
{
    private const string Suffix = ":config";
    private readonly string _namespace;

    public Config(string? name = null)
    {
        name ??= Deployment.Instance.ProjectName;
        _namespace = name.EndsWith(Suffix, StringComparison.Ordinal) ? name[..^Suffix.Length] : name;
    }

    public string? Get(string key) => Deployment.Running.Settings.Config.GetValueOrDefault(FullKey(key));

    public bool? GetBoolean(string key) => Get(key) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        var text => throw Invalid(key, text, nameof(Boolean)),
    };

    public int? GetInt32(string key) => Get(key) is not { } text
        ? null
        : int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Invalid(key, text, nameof(Int32));

    public double? GetDouble(string key) => Get(key) is not { } text
        ? null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Invalid(key, text, nameof(Double));

    [return: MaybeNull]
    public T GetObject<T>(string key) => Read<T>(key, null);

    [return: MaybeNull]
    public T GetObject<T>(string key, JsonSerializerOptions options) => Read<T>(key, options);

    public string Require(string key) => Get(key) ?? throw Missing(key);

    public bool RequireBoolean(string key) => GetBoolean(key) ?? throw Missing(key);

    public int RequireInt32(string key) => GetInt32(key) ?? throw Missing(key);

    public double RequireDouble(string key) => GetDouble(key) ?? throw Missing(key);

    public T RequireObject<T>(string key) => Get(key) is null ? throw Missing(key) : Read<T>(key, null)!;

    public T RequireObject<T>(string key, JsonSerializerOptions options) => Get(key) is null ? throw Missing(key) : Read<T>(key, options)!;

    private T? Read<T>(string key, JsonSerializerOptions? options)
    {
        if (Get(key) is not { } text)
        {
            return default;
        }

        try
        {
            return JsonSerializer.Deserialize<T>(text, options);
        }
        catch (JsonException error)
        {
            throw Invalid(key, text, typeof(T).FullName!, error);
        }
    }

    private string FullKey(string key) => $"{_namespace}:{key}";

    private MissingException Missing(string key) => new(
        $"Missing Required configuration variable '{FullKey(key)}'\n"
        + $"\tplease set a value using the command `pulumi config set {FullKey(key)} <value>`");

    private InvalidException Invalid(string key, string value, string type, Exception? cause = null)
        => new($"Configuration '{FullKey(key)}' value '{value}' is not a valid {type}", cause);

    private sealed class MissingException(string message) : RunException(message);

    private sealed class InvalidException(string message, Exception? cause) : RunException(message, cause);
}
