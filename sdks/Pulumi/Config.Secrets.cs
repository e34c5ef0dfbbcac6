using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Pulumi;

/// <summary>The same readings as secret outputs. Whether a value is encrypted in the stack's file makes no difference here.</summary>
public sealed partial class Config
{
    public Output<string>? GetSecret(string key) => Secret(Get(key));

    public Output<bool>? GetSecretBoolean(string key) => GetBoolean(key) is { } value ? Output.CreateSecret(value) : null;

    public Output<int>? GetSecretInt32(string key) => GetInt32(key) is { } value ? Output.CreateSecret(value) : null;

    public Output<double>? GetSecretDouble(string key) => GetDouble(key) is { } value ? Output.CreateSecret(value) : null;

    public Output<T>? GetSecretObject<T>(string key) => Get(key) is null ? null : Output.CreateSecret(Read<T>(key, null)!);

    public Output<T>? GetSecretObject<T>(string key, JsonSerializerOptions options) => Secret(Read<T>(key, options));

    public Output<string> RequireSecret(string key) => Output.CreateSecret(Require(key));

    public Output<bool> RequireSecretBoolean(string key) => Output.CreateSecret(RequireBoolean(key));

    public Output<int> RequireSecretInt32(string key) => Output.CreateSecret(RequireInt32(key));

    public Output<double> RequireSecretDouble(string key) => Output.CreateSecret(RequireDouble(key));

    public Output<T> RequireSecretObject<T>(string key) => Output.CreateSecret(RequireObject<T>(key));

    public Output<T> RequireSecretObject<T>(string key, JsonSerializerOptions options)
        => Output.CreateSecret(RequireObject<T>(key, options));

    [return: NotNullIfNotNull(nameof(value))]
    private static Output<T>? Secret<T>(T? value) => value is null ? null : Output.CreateSecret(value);
}
